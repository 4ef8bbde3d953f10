/** `npm run build`: src/ -> dist/, from nothing, so that no file of an earlier build is packed. */
import { rmSync } from "node:fs";
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";

rmSync(path("dist"), { recursive: true, force: true });
process.exitCode = (await ensureInstalled())
  ? await node(path("node_modules/typescript/bin/tsc"), ["-p", "tsconfig.build.json"])
  : 1;
