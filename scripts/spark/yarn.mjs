/** YARN in one process of its own: a resource manager and a node manager, over the local file system. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { path, run } from "../shell.mjs";
import { serverFolder } from "./connect-server.mjs";
import { ready, start } from "./processes.mjs";

/** @param {import("./environment.mjs").SparkEnvironment} environment */
export const startYarn = async ({ home }) => {
  const jars = path(".cache/yarn/jars");
  if (!existsSync(jars)) {
    const code = await run("mvn", [
      ...["--batch-mode", "--quiet", "--file", path("scripts/yarn/pom.xml")],
      ...["dependency:copy-dependencies", "-DexcludeTransitive=true", `-DoutputDirectory=${jars}`],
    ]);
    if (code !== 0) throw new Error("Maven could not fetch the cluster (mvn is needed)");
  }
  const folder = serverFolder("yarn");
  const conf = join(folder, "conf");
  mkdirSync(conf);
  const cluster = start("yarn", "java", ["-Xmx768m", "-cp", classPath(home, jars), source, conf], {
    cwd: folder,
    log: join(folder, "yarn.log"),
    env: { JAVA_HOME: javaHome() },
  });
  await ready(cluster, async () => existsSync(join(conf, "ready")), 300);
  return { cluster, conf };
};

const source = path("scripts/yarn/YarnCluster.java");

/** Of Spark's jars only Hadoop's client and what logs. @param {string} home @param {string} jars */
const classPath = (home, jars) => {
  const wanted = /^(hadoop-client-|slf4j-api|log4j-|jcl-over-slf4j|jul-to-slf4j)/;
  const ofSpark = readdirSync(join(home, "jars")).filter((jar) => wanted.test(jar));
  return [join(jars, "*"), ...ofSpark.map((jar) => join(home, "jars", jar))].join(":");
};

/** Containers are started with it. */
const javaHome = () => {
  const { stderr } = spawnSync("java", ["-XshowSettings:properties", "-version"], { encoding: "utf8" });
  return /java\.home = (.*)/.exec(stderr)?.[1]?.trim();
};
