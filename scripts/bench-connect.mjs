/**
 * `npm run bench:connect [-- --write] [-- --only=NAME,...] [-- --scale=0.1]`: builds the package, starts a Connect server
 * (or takes the one that TSPARK_TEST_REMOTE names) and measures tspark on it against PySpark's own client; see
 * bench/connect/main.ts. TSPARK_SPARK_VENV names a Python environment that has PySpark 4.3.0.
 */
import { ensureInstalled } from "./install.mjs";
import { node, path } from "./shell.mjs";
import { startConnectServer } from "./spark/connect-server.mjs";
import { sparkEnvironment } from "./spark/environment.mjs";

const tsx = path("node_modules/tsx/dist/cli.mjs");

/** @param {string} remote @param {string} python */
const measure = (remote, python) => {
  Object.assign(process.env, { TSPARK_TEST_REMOTE: remote, TSPARK_SPARK_PYTHON: python });
  return node(tsx, [
    "--tsconfig",
    path("bench/tsconfig.json"),
    path("bench/connect/main.ts"),
    ...process.argv.slice(2),
  ]);
};

const bench = async () => {
  const built = await node(path("scripts/build.mjs"), []);
  if (built !== 0) return built;
  const environment = await sparkEnvironment("4.3.0", process.env.TSPARK_SPARK_VENV);
  const given = process.env.TSPARK_TEST_REMOTE;
  if (given !== undefined && given !== "") return measure(given, environment.python);
  const { server, remote } = await startConnectServer(environment, {
    name: "bench",
    master: "local[2]",
    // Spark refuses to send more than 1 GB otherwise.
    conf: { "spark.driver.maxResultSize": "0" },
  });
  try {
    return await measure(remote, environment.python);
  } finally {
    await server.stop();
  }
};

process.exitCode = (await ensureInstalled()) ? await bench() : 1;
