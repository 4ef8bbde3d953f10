/** `npm run demo`: the main job on three million flights, straight from the sources. */
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";

process.exitCode = (await ensureInstalled())
  ? await node(path("node_modules/tsx/dist/cli.mjs"), [path("examples/demo.ts"), ...process.argv.slice(2)])
  : 1;
