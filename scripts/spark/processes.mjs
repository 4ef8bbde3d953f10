/** Programs of the tests, each in a process group of its own with its output in a file; none outlives this process. */
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * @typedef {object} Process
 * @property {string} name
 * @property {number} group
 * @property {string} log
 * @property {() => boolean} hasEnded
 * @property {() => Promise<void>} stop
 */

/** @type {Map<number, string>} */
const running = new Map();

/** @param {number} group @param {NodeJS.Signals} signal */
const signalGroup = (group, signal) => {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended.
  }
};

process.on("exit", () => {
  for (const group of running.keys()) signalGroup(group, "SIGKILL");
});
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])) {
  process.on(signal, () => process.exit(code));
}

/**
 * @param {string} name @param {string} program @param {string[]} args
 * @param {{ cwd: string, log: string, env?: Record<string, string | undefined> }} options
 * @returns {Process}
 */
export const start = (name, program, args, { cwd, log, env = {} }) => {
  const output = openSync(log, "w");
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...env },
  });
  closeSync(output);
  let ended = false;
  const end = new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  }).then(() => {
    ended = true;
    running.delete(group);
  });
  const group = child.pid ?? 0;
  if (group !== 0) running.set(group, name);
  return {
    name,
    group,
    log,
    hasEnded: () => ended,
    stop: async () => {
      if (group === 0) return;
      signalGroup(group, "SIGTERM");
      await Promise.race([end, sleep(15_000)]);
      signalGroup(group, "SIGKILL");
      await end;
    },
  };
};

/** @param {number} port @returns {Promise<boolean>} */
export const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    /** @param {boolean} answer */
    const answer = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });

/** Waits for a process to be ready. @param {Process} process @param {() => Promise<boolean>} isReady */
export const ready = async (process, isReady, seconds = 180) => {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isReady())) {
    if (process.hasEnded()) throw new Error(`${process.name} ended before it was ready\n${logTail(process.log)}`);
    if (performance.now() > deadline) {
      throw new Error(`${process.name} was not ready after ${seconds} s\n${logTail(process.log)}`);
    }
    await sleep(100);
  }
};

/** @param {string} log */
const logTail = (log) => `${log} ends with:\n${readFileSync(log, "utf8").split("\n").slice(-30).join("\n")}`;

/** @returns {Promise<number>} a port of loopback that nobody listens on */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
