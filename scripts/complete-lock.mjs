/**
 * `node scripts/complete-lock.mjs`, after an `npm install` that changed package-lock.json.
 *
 * A registry that lacks the packages of other platforms leaves holes in the lockfile: an optional dependency is named, but
 * has no entry. `npm ci` on an empty cache refuses such a file, and would install nothing native elsewhere. An entry
 * needs only what the name already says, so this writes the missing ones.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { path } from "./shell.mjs";

/**
 * @typedef {{ version?: string, cpu?: string[], libc?: string[], optional?: boolean, os?: string[] }} Entry
 * @typedef {Entry & { optionalDependencies?: Record<string, string> }} Dependent
 */

/** @param {string} name @returns {Partial<Entry>} */
const platformOf = (name) => {
  const words = name.split(/[-/]/);
  const os = words.find((word) => ["android", "darwin", "linux", "win32"].includes(word));
  const cpu = words.includes("armv7") ? "arm" : words.find((word) => ["arm64", "x64"].includes(word));
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not say its platform`);
  return {
    cpu: [cpu],
    ...(os === "linux" ? { libc: [words.includes("musl") ? "musl" : "glibc"] } : {}),
    optional: true,
    os: [os],
  };
};

/** Optional dependencies without an entry. @param {Record<string, Dependent>} packages */
export const holesIn = (packages) =>
  Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages) && !(`${folder}/node_modules/${name}` in packages))
      .map(([name, version]) => ({ name, version })),
  );

const complete = () => {
  const file = path("package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  for (const { name, version } of holesIn(lock.packages)) {
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name) };
    console.log(`added ${name} ${version}`);
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) complete();
