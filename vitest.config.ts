import { defineConfig } from "vitest/config";

/**
 * Three suites, run one after the other by `npm test`: `unit` reads the sources, `packaging` the built package,
 * `docs` the examples of README, docs/ and the doc comments. `npx vitest run --project unit` runs one of them.
 */
const suite = (name: string, include: string[], more: { exclude?: string[]; globalSetup?: string } = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // DuckDB's native addon belongs in processes, not in worker threads.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      suite("unit", ["test/**/*.test.ts"], { exclude: ["test/packaging/**", "test/docs/**"] }),
      suite("packaging", ["test/packaging/**/*.test.ts"], { globalSetup: "test/packaging/installed.ts" }),
      suite("docs", ["test/docs/**/*.test.ts"]),
    ],
  },
});
