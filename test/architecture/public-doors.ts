import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Subpath of the package -> the source file that it is built from, as package.json exports them. */
export const publicDoors = (): ReadonlyMap<string, string> => {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const built = Object.entries(exports as Record<string, string | { default: string }>).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [[subpath, target.default] as const],
  );
  const source = (file: string): string => file.replace("./dist/", `${root}src/`).replace(/\.js$/, ".ts");
  return new Map(built.map(([subpath, file]) => [subpath.replace(/^\./, "tspark"), source(file)]));
};
