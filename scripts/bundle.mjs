import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { path } from "./shell.mjs";

/**
 * Packages that dist/ holds a copy of, rather than depends on: the hundred small files of DuckDB's client take a process longer
 * to load than its first answer takes to compute. What they need in turn are dependencies of ours.
 */
export const bundled = ["@duckdb/node-api"];

/** The licence goes where the copy goes: esbuild keeps comments of this form. @param {string} name */
const licence = (name) => `/*! ${name}\n\n${readFileSync(path(`node_modules/${name}/LICENSE`), "utf8")}*/\n`;

/** What a CommonJS file requires, as a module: where modules are bundled there is no `require`. @param {string} name */
const required = (name) =>
  isBuiltin(name)
    ? `export * from "${name}"; export { default } from "${name}";`
    : `import { createRequire } from "node:module"; export default createRequire(import.meta.url)("${name}");`;

/** @param {string} name */
const mainFileOf = (name) => createRequire(import.meta.url).resolve(name);
/** @param {string} text */
const exactly = (text) => new RegExp(`^${text.replace(/\W/g, "\\$&")}$`);

/** @type {import("esbuild").Plugin} Every package stays outside but those of `bundled`. */
export const packages = {
  name: "packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === "entry-point" || bundled.includes(name)) return undefined;
      return kind === "require-call" ? { path: name, namespace: "required" } : { path: name, external: true };
    });
    onLoad({ filter: /./, namespace: "required" }, ({ path: name }) => ({ contents: required(name) }));
    for (const name of bundled) {
      onLoad({ filter: exactly(mainFileOf(name)) }, ({ path: file }) => ({
        contents: licence(name) + readFileSync(file, "utf8"),
      }));
    }
  },
};
