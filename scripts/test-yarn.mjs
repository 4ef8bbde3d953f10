/**
 * `npm run test:yarn`: programs on YARN, which runs in one process. Needs Maven for its jars, beside Python and Java; not
 * part of `.ci/run`. TSPARK_SPARK_VENV names a Python environment that has PySpark 4.3.0.
 */
import { ensureInstalled } from "./install.mjs";
import { sparkEnvironment } from "./spark/environment.mjs";
import { startYarn } from "./spark/yarn.mjs";
import { check, conclude, perform, vitest } from "./steps.mjs";

const yarn = async () => {
  const { home, python } = await sparkEnvironment("4.3.0", process.env.TSPARK_SPARK_VENV);
  const { cluster, conf } = await startYarn({ home, python });
  try {
    // The tests start their own server; the name only says that there is a cluster.
    Object.assign(process.env, { TSPARK_TEST_REMOTE: "yarn", TSPARK_SPARK_HOME: home, HADOOP_CONF_DIR: conf });
    return await vitest("spark-yarn", process.argv.slice(2));
  } finally {
    await cluster.stop();
  }
};

const tested = async () => {
  try {
    return (await ensureInstalled()) ? await yarn() : check(1);
  } catch (error) {
    console.error(error);
    return check(1);
  }
};

await perform("YARN in one process", tested);
conclude();
