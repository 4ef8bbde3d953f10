import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A client of the server in a process of its own, which reads `NAME ROWS` a line and answers seconds a line. */
export interface Client extends AsyncDisposable {
  /** Seconds that one run takes there. */
  run(name: string, rows: number): Promise<number>;
}

export async function startClient(command: string, args: readonly string[]): Promise<Client> {
  const env = { ...process.env, PYTHONWARNINGS: "ignore", SPARK_CONNECT_MODE_ENABLED: "1" };
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"], env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { done, value } = await lines.next();
    if (done) throw new Error(`${args.join(" ")} ended.`);
    return value;
  };
  if ((await answer()) !== "ready") throw new Error(`${args.join(" ")} did not start.`);
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
