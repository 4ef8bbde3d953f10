import { connect as connectTcp, isIP, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls } from "node:tls";

export interface SocketOptions {
  readonly host: string;
  readonly port: number;
  /** Undefined for a connection in the clear. */
  readonly tls: ConnectionOptions | undefined;
  readonly timeoutMs: number;
}

/** Node waits for a silent host for minutes; this gives up in time. */
export function openSocket({ host, port, tls, timeoutMs }: SocketOptions): Socket {
  const address = { host: host.replace(/^\[|\]$/g, ""), port };
  const socket =
    tls === undefined ? connectTcp(address) : connectTls({ ...securely(address.host), ...tls, ...address });
  socket.setNoDelay(true);
  const giveUp = setTimeout(() => socket.destroy(timedOut(host, port, timeoutMs)), timeoutMs);
  const settle = () => clearTimeout(giveUp);
  socket.once(tls === undefined ? "connect" : "secureConnect", settle).once("close", settle);
  return socket;
}

const securely = (host: string): ConnectionOptions => ({
  ALPNProtocols: ["h2"],
  // An address cannot stand in the server name of TLS.
  ...(isIP(host) === 0 && { servername: host }),
});

function timedOut(host: string, port: number, timeoutMs: number): Error {
  const error = new Error(`no connection to ${host}:${port} within ${timeoutMs} ms`);
  return Object.assign(error, { code: "ETIMEDOUT" });
}
