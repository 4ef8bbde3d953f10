import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder in which the packed package is installed. */
    readonly installed: string;
    /** Paths in the tarball. */
    readonly packed: readonly string[];
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const npm = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)("npm", args, { cwd, shell: process.platform === "win32" })).stdout;

interface Tarball {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const userConfig = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2022", "esnext.disposable"],
    module: "nodenext",
    types: ["node"],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  },
};

/** Packs dist/ as it stands, installs the tarball in an empty folder as a user would, and puts the programs beside it. */
export const setup = async (project: TestProject): Promise<() => void> => {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist/ is missing: run `npm run build` first");
  const folder = mkdtempSync(join(tmpdir(), "tspark-installed-"));
  // `npm pack` answers with a list, or since npm 12 with an object by package name.
  const answer = JSON.parse(await npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", folder));
  const [tarball] = Object.values(answer) as Tarball[];
  if (tarball === undefined) throw new Error("npm packed nothing");
  cpSync(join(root, "test/packaging/programs"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(userConfig));
  const tools = ["typescript@6", "tsx@4", "@types/node@20"];
  await npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball.filename}`, ...tools);
  project.provide("installed", folder);
  project.provide(
    "packed",
    tarball.files.map(({ path }) => path),
  );
  return () => rmSync(folder, { recursive: true, force: true });
};
