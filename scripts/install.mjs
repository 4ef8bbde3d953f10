/**
 * Brings node_modules in line with package-lock.json, and does nothing when it already is. Runs before anything is
 * installed, so it may import only what Node itself ships.
 */
import { existsSync, readFileSync } from "node:fs";
import { npm, path, say } from "./shell.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry>} */
const packagesOf = (file) => JSON.parse(readFileSync(path(file), "utf8")).packages;

/** npm writes its own record of what it installed last of all, so an interrupted install has none. */
const isInstalled = () => {
  if (!existsSync(path("node_modules/.package-lock.json"))) return false;
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(([folder, wanted]) => {
    if (folder === "") return true;
    const found = installed[folder];
    // Optional packages are those of other platforms, mostly: npm leaves them out by itself.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity && existsSync(path(folder));
  });
};

/** @returns {Promise<boolean>} whether everything is in place */
export const ensureInstalled = async () => {
  if (isInstalled()) return true;
  say("Installing what is missing (npm ci)");
  return (await npm(["ci", "--no-audit", "--no-fund"])) === 0;
};
