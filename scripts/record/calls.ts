import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { JsonValue } from "@bufbuild/protobuf";
import { type Call, callText } from "../../test/protocol/parity/call-text.ts";

/** What PySpark's functions send, a line for each call: scripts/record/calls.py makes them, without a server. */
export function callsText(python: string): string {
  const script = fileURLToPath(new URL("calls.py", import.meta.url));
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
  const { status, stdout, stderr } = spawnSync(python, [script], { encoding: "utf8", maxBuffer: 2 ** 26, env });
  if (status !== 0) throw new Error(`calls.py failed: ${stderr}`);
  const calls = JSON.parse(stdout) as readonly (readonly [Call, JsonValue])[];
  return `[\n${calls.map(([call, made]) => JSON.stringify([call, callText(made)])).join(",\n")}\n]\n`;
}
