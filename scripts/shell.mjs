/** Starting programs from the project's scripts, with nothing but Node. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} relative */
export const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** @param {string} text */
export const say = (text) => console.log(`\n> ${text}`);

/**
 * Runs a program with our terminal as its own and answers its exit code; 1 when it cannot start or a signal ended it.
 * @param {string} program @param {string[]} args @returns {Promise<number>}
 */
export const run = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", shell: program.endsWith(".cmd") });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });

/** Runs a script with this very Node. @param {string} script @param {string[]} [args] */
export const node = (script, args = []) => run(process.execPath, [script, ...args]);

/** Runs npm: the one that started us, if one did. @param {string[]} args */
export const npm = (args) => {
  const self = process.env.npm_execpath;
  if (self?.endsWith(".js")) return node(self, args);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args);
};
