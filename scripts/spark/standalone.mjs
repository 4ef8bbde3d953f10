/** A standalone cluster on loopback: a master and two workers, with room for two programs. */
import { join } from "node:path";
import { serverFolder, sparkVariables } from "./connect-server.mjs";
import { freePort, ready, start } from "./processes.mjs";

/** @param {import("./environment.mjs").SparkEnvironment} environment */
export const startStandalone = async (environment) => {
  const folder = serverFolder("standalone");
  const [port, web] = [await freePort(), await freePort()];
  const url = `spark://127.0.0.1:${port}`;
  /** @param {string} name @param {string} kind @param {string[]} args */
  const daemon = (name, kind, args) =>
    start(name, join(environment.home, "bin", "spark-class"), [`org.apache.spark.deploy.${kind}`, ...args], {
      cwd: folder,
      log: join(folder, `${name}.log`),
      env: { ...sparkVariables(environment), SPARK_DAEMON_MEMORY: "512m" },
    });
  const master = daemon("master", "master.Master", [
    ...["--host", "127.0.0.1", "--port", `${port}`, "--webui-port", `${web}`],
  ]);
  await ready(master, async () => (await state(web)) !== undefined);
  const workers = await Promise.all(
    ["worker-1", "worker-2"].map(async (name) =>
      daemon(name, "worker.Worker", [
        ...["--host", "127.0.0.1", "--cores", "2", "--memory", "2g", "--webui-port", `${await freePort()}`],
        ...["--work-dir", join(folder, name), url],
      ]),
    ),
  );
  await ready(master, async () => (await state(web))?.aliveworkers === workers.length);
  return {
    url,
    workers,
    stop: async () => {
      for (const process of [...workers, master]) await process.stop();
    },
  };
};

/** What the master says of itself. @param {number} web @returns {Promise<{ aliveworkers: number } | undefined>} */
const state = async (web) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${web}/json/`);
    return answer.ok ? /** @type {{ aliveworkers: number }} */ (await answer.json()) : undefined;
  } catch {
    return undefined;
  }
};
