import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** PySpark's client in a process of its own. */
export interface Peer extends AsyncDisposable {
  /** Seconds that one run takes there. */
  run(name: string, rows: number): Promise<number>;
}

export async function startPeer(python: string, remote: string): Promise<Peer> {
  const env = { ...process.env, PYTHONWARNINGS: "ignore", SPARK_CONNECT_MODE_ENABLED: "1" };
  const child = spawn(python, [join(import.meta.dirname, "peer.py"), remote], {
    stdio: ["pipe", "pipe", "inherit"],
    env,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { done, value } = await lines.next();
    if (done) throw new Error("PySpark's client ended.");
    return value;
  };
  if ((await answer()) !== "ready") throw new Error("PySpark's client did not start.");
  return {
    async run(name, rows) {
      child.stdin.write(`${name} ${rows}\n`);
      return Number(await answer());
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      child.kill();
    },
  };
}
