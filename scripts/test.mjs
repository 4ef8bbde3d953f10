/**
 * `npm test`: every check of the project, in order, each streaming its own output; the last line is the tally.
 * A step after a failing one still runs, so that one run shows everything that is wrong.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { node, path, say } from "./shell.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/** A check counts as one. @param {number} exitCode @returns {Tally} */
const check = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {string} script @param {string[]} args */
const tool =
  (script, ...args) =>
  async () =>
    check(await node(path(`node_modules/${script}`), args));

/**
 * Counts the tests of a vitest report. A file that failed without a failing test (it did not load), and a run that
 * failed without a failing file, count as one failure each.
 * @param {string} report @param {number} exitCode @returns {Tally}
 */
const count = (report, exitCode) => {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
};

/** @param {string} project */
const vitest = (project) => async () => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const exitCode = await node(path("node_modules/vitest/vitest.mjs"), ["run", "--project", project, ...reporters]);
    return count(report, exitCode);
  } catch (error) {
    console.error(`The ${project} tests left no report: ${error}`);
    return check(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** @type {[name: string, step: () => Promise<Tally>][]} */
const steps = [
  ["format and lint", tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ".")],
  ["types", tool("typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["unit tests", vitest("unit")],
  ["build", async () => check(await node(path("scripts/build.mjs")))],
  ["packaging", vitest("packaging")],
  ["documentation examples", vitest("docs")],
];

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];

/** @param {string} name @param {() => Promise<Tally>} step */
const perform = async (name, step) => {
  say(name);
  const started = performance.now();
  const { passed, failed } = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  lines.push(
    `${name.padEnd(24)} ${`${passed}`.padStart(6)} passed ${`${failed}`.padStart(5)} failed ${seconds.padStart(7)} s`,
  );
};

if (await ensureInstalled()) for (const [name, step] of steps) await perform(name, step);
else total.failed = 1;

console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
