import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { path } from "../shell.mjs";
import { accepts, freePort, ready, start } from "./processes.mjs";

/** @typedef {import("./environment.mjs").SparkEnvironment} SparkEnvironment */

/** A fresh folder for a server's files and log. @param {string} name */
export const serverFolder = (name) => {
  const folder = path(`.cache/spark-runs/${process.pid}-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/**
 * A Connect server that accepts connections on loopback.
 * @param {SparkEnvironment} environment
 * @param {{ name: string, master: string, conf?: Record<string, string> }} options
 */
export const startConnectServer = async ({ home, python }, { name, master, conf = {} }) => {
  const folder = serverFolder(name);
  const port = await freePort();
  const settings = {
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.connect.grpc.binding.port": `${port}`,
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.driver.extraJavaOptions": "-Duser.timezone=UTC",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.warehouse.dir": join(folder, "warehouse"),
    "spark.local.dir": join(folder, "local"),
    ...conf,
  };
  const server = start(
    name,
    join(home, "bin", "spark-submit"),
    [
      ...["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master", master],
      ...["--driver-memory", "4g"],
      ...Object.entries(settings).flatMap(([key, value]) => ["--conf", `${key}=${value}`]),
      "spark-internal",
    ],
    { cwd: folder, log: join(folder, "connect.log"), env: sparkVariables({ home, python }) },
  );
  await ready(server, () => accepts(port));
  return { server, remote: `sc://127.0.0.1:${port}` };
};

/** @param {SparkEnvironment} environment */
export const sparkVariables = ({ home, python }) => ({
  SPARK_HOME: home,
  PYSPARK_PYTHON: python,
  SPARK_REMOTE: undefined,
  SPARK_CONNECT_MODE_ENABLED: undefined,
  SPARK_LOCAL_IP: "127.0.0.1",
});
