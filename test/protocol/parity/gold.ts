import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonValue } from "@bufbuild/protobuf";
import { goldFolder } from "../../parity/harness/source.ts";
import { type Packed, unpack } from "./normal.ts";

/** The plans that PySpark sends for the data sets of a pair, recorded by `npm run record`. */
export const planPath = (path: string): string => join(goldFolder, "plans", `${path}.json`);

/** What PySpark's functions send, recorded by `npm run record calls`. */
export const callsPath = join(goldFolder, "plans", "calls.json");

/** A line for each plan. */
export const formatPlans = ({ shared, plans }: Packed): string => {
  const line = (value: unknown): string => `    ${JSON.stringify(value)}`;
  const named = Object.entries(plans).map(([name, plan]) => `    ${JSON.stringify(name)}: ${JSON.stringify(plan)}`);
  return `{\n  "shared": [\n${shared.map(line).join(",\n")}\n  ],\n  "plans": {\n${named.join(",\n")}\n  }\n}\n`;
};

export const readPlans = (path: string): Readonly<Record<string, JsonValue>> | undefined =>
  existsSync(planPath(path)) ? unpack(JSON.parse(readFileSync(planPath(path), "utf8")) as Packed) : undefined;
