import { spawn } from "node:child_process";
import type { Environment } from "./programs.ts";

/**
 * A process that lives as long as its standard input: when Node ends, however it ends, the operating system closes the
 * pipe, and the supervisor stops the whole group that it leads. Exit handlers cannot promise that.
 */
const supervisor = `
const { spawn } = require("node:child_process");
const { rmSync } = require("node:fs");
const [folder, grace, program, ...args] = process.argv.slice(1);
const group = (signal) => { try { process.kill(-process.pid, signal); } catch {} };
let asked = false;
const stop = () => {
  if (asked) return;
  asked = true;
  group("SIGTERM");
  setTimeout(() => { rmSync(folder, { recursive: true, force: true }); group("SIGKILL"); }, Number(grace)).unref();
};
process.on("SIGTERM", () => {});
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
child.on("error", (error) => { console.error(String(error)); process.exit(127); });
child.on("exit", (code, signal) => {
  if (asked) rmSync(folder, { recursive: true, force: true });
  group("SIGTERM");
  process.exit(code ?? 1);
});
process.stdin.on("close", stop).on("end", stop).on("error", stop).resume();
`;

/** How long Spark gets to end by itself. */
const graceMs = 15_000;

export interface Supervised {
  /** Ends the program and its children; resolves when they have ended. */
  stop(): Promise<void>;
  /** The exit code, once the program has ended by itself or been stopped. */
  readonly ended: Promise<number>;
  readonly hasEnded: boolean;
}

export interface SuperviseOptions {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  /** A folder that goes when the program is stopped, and stays when it ends by itself. */
  readonly folder: string;
  /** A file descriptor that gets what the program prints. */
  readonly output: number;
}

/** Starts a program that cannot outlive this process, and that does not keep it alive either. */
export function supervise({ program, args, environment, folder, output }: SuperviseOptions): Supervised {
  // Options for this Node, such as a loader or a debugger's port, are none for the supervisor.
  const { NODE_OPTIONS: _, ...env } = environment;
  const child = spawn(process.execPath, ["-e", supervisor, "--", folder, String(graceMs), program, ...args], {
    detached: true,
    env: env as NodeJS.ProcessEnv,
    stdio: ["pipe", output, output],
  });
  let hasEnded = false;
  const ended = new Promise<number>((resolve) => {
    const end = (code: number) => {
      hasEnded = true;
      resolve(code);
    };
    child.once("error", () => end(127));
    child.once("exit", (code) => end(code ?? 1));
  });
  const input = child.stdin;
  input?.on("error", () => undefined);
  child.unref();
  (input as { unref?: () => void } | null)?.unref?.();
  return {
    ended,
    get hasEnded() {
      return hasEnded;
    },
    async stop() {
      child.ref();
      input?.destroy();
      await ended;
    },
  };
}
