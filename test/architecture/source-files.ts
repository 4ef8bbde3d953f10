import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sources } from "./laws.ts";

export const src = fileURLToPath(new URL("../../src/", import.meta.url));

const isGenerated = (path: string): boolean => /(^|\/)gen\/|_pb\.ts$|\.gen\.ts$/.test(path);

const allSources: Sources = new Map(
  readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => [path, readFileSync(`${src}${path}`, "utf8")]),
);

/** Every file of `src/`. */
export const readSources = (): Sources => allSources;

/** Those of them that people write. */
export const handWritten = (): Sources => new Map([...allSources].filter(([path]) => !isGenerated(path)));
