/**
 * `npm run build`: src/ -> dist/, from nothing, so that no file of an earlier build is packed. The compiler writes the
 * declarations, esbuild a few files of JavaScript: five hundred small ones take a process twice as long to load.
 */
import { rmSync } from "node:fs";
import { packages } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";

const doors = ["src/index.ts", "src/functions.ts", "src/types/public.ts", "src/errors/public.ts"];

const bundle = async () => {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: path("."),
    entryPoints: doors,
    outbase: "src",
    outdir: "dist",
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [packages],
    legalComments: "inline",
    minifyWhitespace: true,
    minifySyntax: true,
    // Node prints the class of an error, and of what is logged: a bundler calls it `_DataFrame` otherwise.
    keepNames: true,
    logLevel: "warning",
  });
};

const build = async () => {
  rmSync(path("dist"), { recursive: true, force: true });
  const declared = await node(path("node_modules/typescript/bin/tsc"), ["-p", "tsconfig.build.json"]);
  if (declared === 0) await bundle();
  return declared;
};

process.exitCode = (await ensureInstalled()) ? await build() : 1;
