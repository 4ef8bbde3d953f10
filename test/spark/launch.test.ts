import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "tspark";
import { afterEach, describe, expect, it, vi } from "vitest";
import { serverCommand } from "../../src/engines/connect/launch/command.ts";
import { launchConnectServer } from "../../src/engines/connect/launch/index.ts";

const home = process.env.TSPARK_SPARK_HOME ?? "";
const environment = { ...process.env, SPARK_HOME: home };
const folders: string[] = [];

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-launched-"));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
  });

const small = { "spark.ui.enabled": "false", "spark.driver.memory": "700m" };

describe("real Spark, started by us", () => {
  it("runs a program with spark.tspark.engine=spark, and ends with its session", async () => {
    vi.stubEnv("SPARK_HOME", home);
    const spark = await SparkSession.builder()
      .master("local[2]")
      .appName("launched by a test")
      .config({ ...small, "spark.tspark.engine": "spark", "spark.sql.shuffle.partitions": 3 })
      .config("spark.sql.warehouse.dir", freshFolder())
      .create();
    expect(await spark.range(5).filter("id > 1").count()).toBe(3);
    expect(await spark.conf.get("spark.app.name")).toBe("launched by a test");
    expect(await spark.conf.get("spark.driver.memory")).toBe("700m");
    expect(await spark.conf.get("spark.sql.shuffle.partitions")).toBe("3");
    const other = await spark.newSession();
    await spark.stop();
    expect(await other.range(2).count()).toBe(2);
    await other.stop();
  });
  it("answers nobody without its token", async () => {
    const server = await launchConnectServer({
      master: "local[1]",
      environment,
      settings: new Map(Object.entries(small)),
    });
    try {
      const remote = `sc://localhost:${server.port}`;
      await expect(SparkSession.builder().remote(`${remote}/;token=guessed`).create()).rejects.toThrow(/auth|token/i);
      const spark = await SparkSession.builder().remote(server.remote).create();
      expect(await spark.range(2).count()).toBe(2);
      await spark.stop();
    } finally {
      await server.stop();
    }
    expect(await isOpen(server.port)).toBe(false);
  });
  it("shows what Spark said when it does not start", async () => {
    const settings = new Map(Object.entries({ ...small, "spark.driver.memory": "1m" }));
    await expect(launchConnectServer({ master: "local[1]", environment, settings })).rejects.toThrow(
      /could not be started.*(memory|heap)/is,
    );
  });
});

/** What Spark's own launcher makes of a command, without running it. */
const launcherSays = (args: readonly string[]) => {
  const java = process.env.JAVA_HOME === undefined ? "java" : join(process.env.JAVA_HOME, "bin", "java");
  const launcher = [
    "-cp",
    join(home, "jars", "*"),
    "org.apache.spark.launcher.Main",
    "org.apache.spark.deploy.SparkSubmit",
  ];
  const { stdout, stderr } = spawnSync(java, [...launcher, ...args], {
    env: { ...environment, SPARK_SCALA_VERSION: "2.13" },
    encoding: "utf8",
  });
  return { words: stdout.split("\0").map((word) => word.trim()), stderr };
};

describe("masters that no test here has", () => {
  it.each([
    ["k8s://https://10.0.0.1:6443", { "spark.kubernetes.container.image": "me/spark:4.3.0" }],
    ["k8s://https://10.0.0.1:6443", { "spark.kubernetes.authenticate.oauthToken": "a secret = of:mine" }],
    ["yarn", { "spark.yarn.queue": "mine", "spark.jars.packages": "a:b:1" }],
    ["local-cluster[2,1,1024]", {}],
  ])("Spark's launcher understands the command for %s %j", (master, more) => {
    const secretsFile = join(freshFolder(), "spark.properties");
    const settings = new Map(Object.entries({ "spark.driver.memory": "3g", "spark.app.name": "an app", ...more }));
    const { args, secrets } = serverCommand({ master, settings, port: 4711, secretsFile });
    writeFileSync(secretsFile, "");
    const { words, stderr } = launcherSays(args);
    expect(stderr).toBe("");
    expect(words).toContain("-Xmx3g");
    const following = (option: string) => words.filter((_, at) => words[at - 1] === option);
    expect(following("--master")).toEqual([master]);
    expect(following("--class")).toEqual(["org.apache.spark.sql.connect.service.SparkConnectServer"]);
    expect(words.filter((word) => word !== "")).toContain("spark-internal");
    for (const [key, value] of settings) {
      if (!secrets.has(key)) expect(following("--conf")).toContain(`${key}=${value}`);
    }
  });
  it("would be told of a word that the launcher does not know", () => {
    expect(launcherSays(["--master"]).words).toContain("--usage-error");
  });
});
