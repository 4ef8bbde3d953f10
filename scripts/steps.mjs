/** Checks that count: each streams its own output, a failing one does not stop the next, the last line is the tally. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, path, say } from "./shell.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test */
/** @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} TestFile */

/** What failed and why, told again at the end: a log of thousands of lines is seldom kept whole. @type {string[]} */
const failures = [];

/** @param {string} where @param {string[]} messages */
const remember = (where, messages) => {
  const told = messages.join("\n").split("\n").slice(0, 20);
  failures.push([where, ...told].join("\n    "));
};

/** A check counts as one. @param {number} exitCode @returns {Tally} */
export const check = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Counts the tests of a vitest report. A file that failed without a failing test (it did not load), and a run that
 * failed without a failing file, count as one failure each.
 * @param {string} report @param {number} exitCode @returns {Tally}
 */
const count = (report, exitCode) => {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  let broken = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    const failing = assertionResults.filter((test) => test.status === "failed");
    for (const test of failing) remember(`${name}: ${test.fullName}`, test.failureMessages);
    if (status === "failed" && failing.length === 0) {
      broken += 1;
      remember(name, [message]);
    }
  }
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
};

/** Runs a project of vitest.config.ts. @param {string} project @param {string[]} more arguments for vitest */
export const vitest = async (project, more = []) => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const args = ["run", "--project", project, ...reporters, ...more];
    const exitCode = await node(path("node_modules/vitest/vitest.mjs"), args);
    return count(report, exitCode);
  } catch (error) {
    console.error(`The ${project} tests left no report: ${error}`);
    return check(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** @type {Tally} */
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];

/** Runs a step and adds it to the tally. @param {string} name @param {() => Promise<Tally>} step */
export const perform = async (name, step) => {
  say(name);
  const started = performance.now();
  const before = failures.length;
  const { passed, failed } = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && failures.length === before) remember(name, ["failed; its output above says why"]);
  lines.push(
    `${name.padEnd(24)} ${`${passed}`.padStart(6)} passed ${`${failed}`.padStart(5)} failed ${seconds.padStart(7)} s`,
  );
  return failed === 0;
};

/** Prints what failed and the tally, last and alone on its line, and makes it the exit code. */
export const conclude = () => {
  for (const failure of failures) console.log(`\n${failure}`);
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};
