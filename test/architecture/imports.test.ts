import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { bundled } from "../../scripts/bundle.mjs";
import { forbiddenImports, importCycles, importedPackages, roomOf } from "./laws.ts";
import { doors, mayImport } from "./rooms.ts";
import { readSources } from "./source-files.ts";
import { importsOf } from "./source-imports.ts";

const sources = readSources();
const require = createRequire(import.meta.url);
const manifest = require("../../package.json");

describe("the house", () => {
  test("imports only along the arrows of the table, through the doors", () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  test("has no import cycle that survives compilation", () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test("imports only packages that package.json declares as dependencies", () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    expect([...importedPackages(sources)].filter((name) => !declared.includes(name))).toEqual(bundled);
  });

  test("has exactly the dependencies of the packages that it bundles", () => {
    for (const name of bundled) {
      const { dependencies } = require(`${name}/package.json`);
      expect(manifest.dependencies).toMatchObject(dependencies);
    }
  });
});

describe("the table of rooms", () => {
  test("names only rooms that have a row, and no room twice", () => {
    for (const [room, allowed] of Object.entries(mayImport)) {
      expect(allowed.filter((name) => !(name in mayImport) || name === room)).toEqual([]);
      expect(new Set(allowed).size).toBe(allowed.length);
    }
    expect(Object.keys(doors).filter((room) => !(room in mayImport))).toEqual([]);
  });

  test("has no two rooms that may import each other", () => {
    const mutual = Object.entries(mayImport).flatMap(([room, allowed]) =>
      allowed.filter((other) => mayImport[other]?.includes(room)).map((other) => `${room} <-> ${other}`),
    );
    expect(mutual).toEqual([]);
  });

  test.each([
    ["util/hash.ts", "util"],
    ["engines/engine.ts", "engines"],
    ["engines/duckdb/functions/math.ts", "engines/duckdb"],
    ["engines/clickhouse/index.ts", undefined],
    ["servers/ui/index.ts", "servers/ui"],
    ["index.ts", "."],
    ["functions.ts", "."],
    ["attic/index.ts", undefined],
  ])("puts %s into %s", (path, room) => {
    expect(roomOf(path)).toBe(room);
  });
});

describe("the reader of imports", () => {
  test.each([
    [`import { a } from "./x.ts";`, "./x.ts", false],
    [`import { type A } from "./x.ts";`, "./x.ts", false],
    [`import type { A } from "./x.ts";`, "./x.ts", true],
    [`import * as x from "./x.ts";`, "./x.ts", false],
    [`import "./x.ts";`, "./x.ts", false],
    [`export { a } from "./x.ts";`, "./x.ts", false],
    [`export * from "./x.ts";`, "./x.ts", false],
    [`export type { A } from "./x.ts";`, "./x.ts", true],
    [`type A = import("./x.ts").A;`, "./x.ts", true],
    [`const f = (): Promise<typeof import("./x.ts")> => p;`, "./x.ts", true],
    [`const x = await import("./x.ts");`, "./x.ts", false],
    [`import x = require("./x.ts");`, "./x.ts", false],
    [`const x = require("./x.ts");`, "./x.ts", false],
    [`declare module "./x.ts" { interface A { b: 1 } }`, "./x.ts", true],
    [`new Worker(new URL("./x.ts", import.meta.url));`, "./x.ts", false],
    [`const x = import.meta.resolve("./x.ts");`, "./x.ts", false],
    ["const x = await import(`./x.ts`);", "./x.ts", false],
    [`const x = await import("./" + name);`, "(computed)", false],
  ])("sees %s", (text, specifier, typeOnly) => {
    expect(importsOf("a.ts", text)).toEqual([{ specifier, line: 1, typeOnly }]);
  });
});

describe("the laws", () => {
  const house = (files: Record<string, string>) => new Map(Object.entries(files));
  const rest = { "plan/index.ts": "", "plan/node.ts": "", "api/index.ts": "", "engines/engine.ts": "" };

  test.each([
    ["plan/a.ts", `import { b } from "./node.ts";`],
    ["analysis/a.ts", `import { b } from "../plan/index.ts";`],
    ["session/a.ts", `import type { Engine } from "../engines/engine.ts";`],
    ["engines/duckdb/a.ts", `import { DuckDBInstance } from "@duckdb/node-api";`],
    ["api/a.ts", `import { readFileSync } from "node:fs";`],
  ])("allow in %s: %s", (path, text) => {
    expect(forbiddenImports(house({ ...rest, [path]: text }))).toEqual([]);
  });

  test.each([
    ["plan/a.ts", `import type { DataFrame } from "../api/index.ts";`, "may not import room api"],
    ["types/a.ts", `export type N = import("../plan/index.ts").Node;`, "may not import room plan"],
    ["analysis/a.ts", `import { b } from "../plan/node.ts";`, "not through its door"],
    ["session/a.ts", `import type { DuckDBInstance } from "@duckdb/node-api";`, "only engines/duckdb may import"],
    ["api/a.ts", `import { create } from "@bufbuild/protobuf";`, "only protocol, engines/connect"],
    ["engines/duckdb/a.ts", `await import(name);`, "computed"],
    ["plan/a.ts", `import "./gone.ts";`, "not a source file"],
    ["attic/a.ts", "", "no room"],
  ])("forbid in %s: %s", (path, text, complaint) => {
    const found = forbiddenImports(house({ ...rest, [path]: text }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(complaint);
  });

  test("tell a loop of values from one of types", () => {
    const b = `import { a } from "./a.ts";`;
    const outside = { "plan/c.ts": b, "plan/d.ts": "" };
    expect(importCycles(house({ "plan/a.ts": `import { b } from "./b.ts";`, "plan/b.ts": b, ...outside }))).toEqual([
      ["plan/a.ts", "plan/b.ts"],
    ]);
    expect(importCycles(house({ "plan/a.ts": `import type { b } from "./b.ts";`, "plan/b.ts": b }))).toEqual([]);
  });
});
