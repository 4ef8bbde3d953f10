/**
 * The house as a table: each room of `src/`, and every other room it may import, "and below" written out.
 * docs/decisions/0002-rooms.md says where this is more exact than the design it was written from.
 */
const belowTypes = ["errors", "util"] as const;
const belowPlan = ["types", ...belowTypes] as const;
const belowFunctions = ["plan", ...belowPlan] as const;
const belowCatalog = ["functions", ...belowFunctions] as const;
const library = ["api", "closures", ...belowFunctions] as const;
const belowSession = [
  "engines/duckdb",
  "engines/connect",
  "engines",
  "protocol",
  "results",
  "closures",
  "optimizer",
  "analysis",
  "sources",
  "catalog",
  "parser",
  ...belowCatalog,
] as const;

type Table = Readonly<Record<string, readonly string[]>>;

/** `engines` is the port (the files directly under `engines/`), `.` the composition root (those directly under `src/`). */
export const mayImport: Table = {
  util: [],
  errors: ["util"],
  types: belowTypes,
  plan: belowPlan,
  functions: belowFunctions,
  parser: belowFunctions,
  catalog: belowCatalog,
  sources: belowFunctions,
  analysis: ["catalog", "sources", "parser", ...belowCatalog],
  optimizer: belowCatalog,
  closures: belowPlan,
  results: belowPlan,
  protocol: belowFunctions,
  engines: ["results", ...belowFunctions],
  "engines/duckdb": ["engines", "results", "closures", "sources", "catalog", ...belowCatalog],
  "engines/connect": ["engines", "results", "closures", "protocol", ...belowFunctions],
  session: belowSession,
  api: ["session", "parser", "results", ...belowCatalog],
  streaming: library,
  ml: library,
  graph: library,
  rdd: library,
  "servers/connect": ["session", "streaming", "ml", "graph", "rdd", ...belowSession],
  "servers/ui": ["session", ...belowSession],
  cli: ["servers/connect", "servers/ui", "api"],
  ".": ["api", "streaming", "ml", "graph", "rdd"],
};

/** Files through which a room is entered from outside: `<room>/index.ts` unless named here. */
export const doors: Table = {
  engines: ["engines/engine.ts"],
  api: ["api/index.ts", "api/functions/index.ts"],
  "engines/duckdb": ["engines/duckdb/index.ts", "engines/duckdb/start.ts"],
  results: ["results/index.ts", "results/arrow/index.ts", "results/temporal/index.ts"],
};

/** External packages that only some rooms may import. */
export const reservedPackages: readonly { readonly packages: RegExp; readonly rooms: readonly string[] }[] = [
  { packages: /^@duckdb\//, rooms: ["engines/duckdb"] },
  {
    packages: /^(@bufbuild|@connectrpc|@grpc)\/|^(google-)?protobuf(js)?$/,
    rooms: ["protocol", "engines/connect", "servers/connect"],
  },
];
