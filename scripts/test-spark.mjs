/**
 * `npm run test:spark [-- PART...] [-- vitest arguments]`: the suites that need real Apache Spark, which it installs from
 * PyPI and starts: a Connect server on `local[2]`, a standalone cluster of two workers, and Spark 4.0. The last line is
 * the tally; it fails where Spark does not start.
 *
 * PART is `local`, `cluster` or `oldest`; all of them without it. TSPARK_SPARK_VENV names a Python environment that has
 * PySpark 4.3.0, TSPARK_SPARK_OLDEST_VENV one that has 4.0.0.
 */
import { ensureInstalled } from "./install.mjs";
import { startConnectServer } from "./spark/connect-server.mjs";
import { sparkEnvironment } from "./spark/environment.mjs";
import { startStandalone } from "./spark/standalone.mjs";
import { check, conclude, perform, vitest } from "./steps.mjs";

const newest = "4.3.0";
const oldest = "4.0.0";

/** Runs a project's tests with an environment of their own. @param {string} project @param {Record<string, string>} variables */
const tested = (project, variables) => {
  Object.assign(process.env, variables);
  return vitest(project, vitestArguments);
};

const local = async () => {
  const environment = await sparkEnvironment(newest, process.env.TSPARK_SPARK_VENV);
  const { server, remote } = await startConnectServer(environment, { name: "local", master: "local[2]" });
  try {
    return await tested("spark", {
      TSPARK_TEST_REMOTE: remote,
      TSPARK_SPARK_HOME: environment.home,
      TSPARK_SPARK_PYTHON: environment.python,
    });
  } finally {
    await server.stop();
  }
};

const cluster = async () => {
  const environment = await sparkEnvironment(newest, process.env.TSPARK_SPARK_VENV);
  const standalone = await startStandalone(environment);
  const conf = { "spark.executor.memory": "600m", "spark.executor.cores": "1", "spark.cores.max": "2" };
  try {
    const { server, remote } = await startConnectServer(environment, { name: "cluster", master: standalone.url, conf });
    try {
      return await tested("spark-cluster", {
        TSPARK_TEST_REMOTE: remote,
        TSPARK_SPARK_HOME: environment.home,
        TSPARK_TEST_MASTER: standalone.url,
        TSPARK_TEST_WORKERS: standalone.workers.map(({ group }) => group).join(","),
      });
    } finally {
      await server.stop();
    }
  } finally {
    await standalone.stop();
  }
};

const smoke = async () => {
  const environment = await sparkEnvironment(oldest, process.env.TSPARK_SPARK_OLDEST_VENV);
  const { server, remote } = await startConnectServer(environment, { name: "oldest", master: "local[2]" });
  try {
    return await tested("spark-oldest", { TSPARK_TEST_REMOTE: remote, TSPARK_SPARK_HOME: environment.home });
  } finally {
    await server.stop();
  }
};

/** @type {Record<string, [name: string, step: typeof local]>} */
const parts = {
  local: [`Spark ${newest}, local[2]`, local],
  cluster: [`Spark ${newest}, two workers`, cluster],
  oldest: [`Spark ${oldest}, local[2]`, smoke],
};

const words = process.argv.slice(2);
const chosen = words.filter((word) => word in parts);
const vitestArguments = words.filter((word) => !(word in parts));

/** @param {typeof local} step */
const guarded = (step) => async () => {
  try {
    return await step();
  } catch (error) {
    console.error(error);
    return check(1);
  }
};

if (await ensureInstalled()) {
  for (const [part, [name, step]] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(part)) await perform(name, guarded(step));
  }
} else await perform("install", async () => check(1));
conclude();
