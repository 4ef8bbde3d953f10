import { fileURLToPath } from "node:url";
import { defineConfig, type UserWorkspaceConfig } from "vitest/config";

/**
 * Three suites, run one after the other by `npm test`: `unit` reads the sources, `packaging` the built package,
 * `docs` the examples of README, docs/ and the doc comments. `npx vitest run --project unit` runs one of them.
 * Those on real Spark exist where TSPARK_TEST_REMOTE names a server: `npm run test:spark` starts one and runs them.
 */
const suite = (name: string, include: string[], more: Partial<UserWorkspaceConfig["test"]> = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
});

/** A cluster takes its time, most of all for the first query. */
const patient = { env: { TSPARK_PARITY_ENGINE: "spark" }, testTimeout: 120_000, hookTimeout: 120_000 };
const onSpark = [
  suite("spark", ["test/spark/*.test.ts", "test/parity/{parity,bulk}.test.ts", "test/docs/examples.test.ts"], patient),
  suite("spark-cluster", ["test/spark/cluster/*.test.ts"], patient),
  suite("spark-oldest", ["test/spark/oldest/*.test.ts"], patient),
  suite("spark-yarn", ["test/spark/yarn/*.test.ts"], patient),
];

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));
const sources = [
  { find: /^tspark$/, replacement: source("index.ts") },
  { find: /^tspark\/functions$/, replacement: source("functions.ts") },
  { find: /^tspark\/types$/, replacement: source("types/public.ts") },
  { find: /^tspark\/errors$/, replacement: source("errors/public.ts") },
];

export default defineConfig({
  // The examples that the docs suite generates lie outside of tsconfig's folders, so its paths are not enough.
  resolve: { tsconfigPaths: true, alias: sources },
  test: {
    // DuckDB's native addon belongs in processes, not in worker threads.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      suite("unit", ["test/**/*.test.ts"], { exclude: ["test/packaging/**", "test/docs/**", "test/spark/**"] }),
      suite("packaging", ["test/packaging/**/*.test.ts"], { globalSetup: "test/packaging/installed.ts" }),
      suite("docs", ["test/docs/**/*.test.ts"]),
      ...(process.env.TSPARK_TEST_REMOTE === undefined ? [] : onSpark),
    ],
  },
});
