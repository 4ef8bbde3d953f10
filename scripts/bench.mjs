/** `npm run bench [-- --write]`: builds the package, then measures it; see bench/main.ts. */
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";

const tsx = path("node_modules/tsx/dist/cli.mjs");

const bench = async () => {
  const built = await node(path("scripts/build.mjs"), []);
  return built === 0
    ? node(tsx, ["--tsconfig", path("bench/tsconfig.json"), path("bench/main.ts"), ...process.argv.slice(2)])
    : built;
};

process.exitCode = (await ensureInstalled()) ? await bench() : 1;
