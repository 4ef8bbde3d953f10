import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type LaunchedServer, launchConnectServer } from "../../../../src/engines/connect/launch/index.ts";
import { fakeJavaHome, fakeSpark, freshFolder, launcher, writeProgram } from "./fake-spark.ts";

const servers: LaunchedServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  vi.unstubAllEnvs();
});

interface Note {
  readonly args: readonly string[];
  readonly port: number;
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
}

/** An environment whose Spark does what the code says; `notes` tells how it was called. */
const sparkThat = (code: string) => {
  const file = join(freshFolder(), "notes");
  // Logs of servers that failed stay: here, in a folder that goes after the test.
  vi.stubEnv("TMPDIR", freshFolder());
  const environment = {
    ...process.env,
    SPARK_HOME: fakeSpark(launcher(code)),
    JAVA_HOME: fakeJavaHome(),
    FAKE_NOTES: file,
  };
  const notes = (): Note[] =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];
  return { environment, notes };
};

const launch = async (environment: NodeJS.ProcessEnv, settings: Record<string, string> = {}, signal?: AbortSignal) => {
  const server = await launchConnectServer({
    master: "local[2]",
    environment,
    settings: new Map(Object.entries(settings)),
    ...(signal === undefined ? {} : { signal }),
  });
  servers.push(server);
  return server;
};

const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const goes = async (pid: number) => {
  for (let waited = 0; waited < 10_000 && lives(pid); waited += 20) await sleep(20);
  return !lives(pid);
};

describe("a launched server", () => {
  it("accepts connections at its address", async () => {
    const { environment, notes } = sparkThat('setTimeout(listen, 200); console.log("hello");');
    const server = await launch(environment);
    const [note] = notes();
    expect(server.port).toBe(note?.port);
    expect(server.remote).toBe(`sc://localhost:${server.port}/;token=${server.token}`);
    // A socket left open would be reset when the server goes, and nobody would hear its error.
    const socket = connect(server.port, "127.0.0.1");
    await once(socket, "connect");
    socket.destroy();
    expect(server.version).toBe("4.3.0");
    expect(server.lastLines()).toBe("hello");
  });
  it("gets a token of its own, and no address of another server", async () => {
    const { environment, notes } = sparkThat("listen();");
    const first = await launch({ ...environment, SPARK_REMOTE: "sc://elsewhere" });
    const second = await launch(environment);
    expect(first.token).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.token).not.toBe(first.token);
    expect(notes().map(({ env }) => env)).toEqual([
      { SPARK_HOME: environment.SPARK_HOME, SPARK_CONNECT_AUTHENTICATE_TOKEN: first.token },
      { SPARK_HOME: environment.SPARK_HOME, SPARK_CONNECT_AUTHENTICATE_TOKEN: second.token },
    ]);
  });
  it("takes the user's token", async () => {
    const { environment, notes } = sparkThat("listen();");
    const server = await launch(environment, { "spark.connect.authenticate.token": "a;b" });
    expect(server.remote).toContain("token=a%3Bb");
    expect(notes()[0]?.env.SPARK_CONNECT_AUTHENTICATE_TOKEN).toBe("a;b");
  });
  it("keeps its log and secrets from other users", async () => {
    const { environment } = sparkThat("listen();");
    const server = await launch(environment, { "spark.my.password": "x" });
    const folder = dirname(server.logFile);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "spark.properties")).mode & 0o777).toBe(0o600);
  });
  it("goes with its children and its log when it is stopped", async () => {
    const child = `setInterval(() => {}, 1000)`;
    const { environment, notes } = sparkThat(`
      const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]);
      appendFileSync(process.env.FAKE_NOTES, JSON.stringify({ pid: child.pid }) + "\\n");
      listen();`);
    const server = await launch(environment);
    const pids = notes().map(({ pid }) => pid);
    expect(pids.map(lives)).toEqual([true, true]);
    await server.stop();
    expect(server.hasEnded).toBe(true);
    expect(await Promise.all(pids.map(goes))).toEqual([true, true]);
    expect(existsSync(dirname(server.logFile))).toBe(false);
  });
  it("may be stopped twice", async () => {
    const server = await launch(sparkThat("listen();").environment);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
  });
  it("goes when Node is killed", async () => {
    const { environment, notes } = sparkThat("listen();");
    const door = pathToFileURL(join(import.meta.dirname, "../../../../src/engines/connect/launch/index.ts"));
    const program = writeProgram(
      join(freshFolder(), "program.mts"),
      `import { launchConnectServer } from ${JSON.stringify(door.href)};
      await launchConnectServer({ master: "local[2]" });
      console.log("up");
      setInterval(() => {}, 1000);`,
    );
    const tsx = join(import.meta.dirname, "../../../../node_modules/tsx/dist/loader.mjs");
    const node = spawn(process.execPath, ["--import", pathToFileURL(tsx).href, program], { env: environment });
    await new Promise((resolve) => node.stdout.once("data", resolve));
    const [note] = notes();
    expect(lives(note?.pid ?? 0)).toBe(true);
    node.kill("SIGKILL");
    expect(await goes(note?.pid ?? 0)).toBe(true);
  });
  it("does not keep Node alive", async () => {
    const { environment, notes } = sparkThat("listen();");
    const door = pathToFileURL(join(import.meta.dirname, "../../../../src/engines/connect/launch/index.ts"));
    const program = writeProgram(
      join(freshFolder(), "program.mts"),
      `import { launchConnectServer } from ${JSON.stringify(door.href)};
      await launchConnectServer({ master: "local[2]" });`,
    );
    const tsx = join(import.meta.dirname, "../../../../node_modules/tsx/dist/loader.mjs");
    const node = spawn(process.execPath, ["--import", pathToFileURL(tsx).href, program], { env: environment });
    expect(await new Promise((resolve) => node.once("exit", resolve))).toBe(0);
    expect(await goes(notes()[0]?.pid ?? 0)).toBe(true);
  });
});

describe("a server that does not come up", () => {
  it("shows the end of its log, without stack frames, and keeps it", async () => {
    const { environment } = sparkThat(`
      console.error("Exception: the cluster said no\\n\\tat Some.method(File.java:1)");
      process.exit(1);`);
    const error = await launch(environment).catch((thrown) => thrown);
    expect(error.condition).toBe("LOCAL_CONNECT_SERVER_START_FAILED");
    expect(error.message).toContain("Exception: the cluster said no");
    expect(error.message).not.toContain("Some.method");
    const log = /\((\/.*spark\.log)\)/.exec(error.message)?.[1] ?? "";
    expect(readFileSync(log, "utf8")).toContain("Some.method");
  });
  it.each([
    ["When running with master 'yarn' either HADOOP_CONF_DIR or YARN_CONF_DIR must be set", "set HADOOP_CONF_DIR"],
    ["java.lang.UnsupportedClassVersionError: a.b.C", "install Java 17 or 21"],
    ["ERROR StandaloneSchedulerBackend: All masters are unresponsive! Giving up.", "no standalone master answers"],
    ["[UNRESOLVED DEPENDENCIES: x#y;1: not found]", "correct its name"],
  ])("advises: %s", async (line, advice) => {
    const { environment } = sparkThat(`console.error(${JSON.stringify(line)}); process.exit(1);`);
    await expect(launch(environment)).rejects.toThrow(advice);
  });
  it("tries another port where somebody took the first", async () => {
    const { environment, notes } = sparkThat(`
      const before = require("node:fs").readFileSync(process.env.FAKE_NOTES, "utf8").trim().split("\\n").length;
      if (before > 1) listen();
      else { console.error("java.net.BindException: Address already in use"); process.exit(1); }`);
    const server = await launch(environment);
    expect(notes()).toHaveLength(2);
    expect(notes()[1]?.port).toBe(server.port);
  });
  it("gives up when its time is over, and leaves nothing", async () => {
    const { environment, notes } = sparkThat("setInterval(() => {}, 1000);");
    await expect(launch(environment, { "spark.tspark.launch.timeout": "1" })).rejects.toThrow("in time");
    expect(await goes(notes()[0]?.pid ?? 0)).toBe(true);
  });
  it("is called off by a signal", async () => {
    const { environment, notes } = sparkThat("setInterval(() => {}, 1000);");
    const reason = new Error("enough");
    const controller = new AbortController();
    const launched = launch(environment, {}, controller.signal);
    while (notes().length === 0) await sleep(20);
    controller.abort(reason);
    await expect(launched).rejects.toBe(reason);
    expect(await goes(notes()[0]?.pid ?? 0)).toBe(true);
  });
});
