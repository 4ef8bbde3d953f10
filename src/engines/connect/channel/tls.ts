import { readFile } from "node:fs/promises";
import type { ConnectionOptions } from "node:tls";
import { sparkError } from "../../../errors/index.ts";

/** Settings for what a connection string has no words for. */
export const tlsSettings = {
  /** PEM file with the certificates to trust instead of Node's own. */
  ca: "spark.tspark.connect.ssl.caFile",
  /** PEM files with the client's certificate and key, for mutual TLS. */
  cert: "spark.tspark.connect.ssl.certFile",
  key: "spark.tspark.connect.ssl.keyFile",
  passphrase: "spark.tspark.connect.ssl.keyPassphrase",
  /** The name that the server's certificate must carry, if not the host's. */
  servername: "spark.tspark.connect.ssl.serverName",
} as const;

const files: ReadonlySet<string> = new Set(["ca", "cert", "key"]);

/** What the settings ask of TLS; undefined when they ask nothing. */
export async function readTlsOptions(conf: ReadonlyMap<string, string>): Promise<ConnectionOptions | undefined> {
  const asked = Object.entries(tlsSettings).flatMap(([option, setting]) => {
    const value = conf.get(setting);
    return value === undefined || value === "" ? [] : [[option, value] as const];
  });
  if (asked.length === 0) return undefined;
  const read = asked.map(async ([option, value]) => [option, files.has(option) ? await pem(value) : value] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function pem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw sparkError("PATH_NOT_FOUND", { path }, undefined, { cause });
  }
}
