/**
 * `npm test`: every check of the project that needs nothing but Node, in order; the last line is the tally.
 * A step after a failing one still runs, so that one run shows everything that is wrong.
 */
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";
import { check, conclude, perform, vitest } from "./steps.mjs";

/** @param {string} script @param {string[]} args */
const tool =
  (script, ...args) =>
  async () =>
    check(await node(path(`node_modules/${script}`), args));

/** @type {[name: string, step: () => Promise<import("./steps.mjs").Tally>][]} */
const steps = [
  ["format and lint", tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ".")],
  ["types", tool("typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["unit tests", () => vitest("unit")],
  ["build", async () => check(await node(path("scripts/build.mjs")))],
  ["packaging", () => vitest("packaging")],
  ["documentation examples", () => vitest("docs")],
];

if (await ensureInstalled()) for (const [name, step] of steps) await perform(name, step);
else await perform("install", async () => check(1));
conclude();
