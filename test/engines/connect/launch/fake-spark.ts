import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes after the test. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-launch-test-"));
  folders.push(folder);
  return folder;
};

export const writeProgram = (path: string, text: string): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
};

/** What looks like an unpacked Spark; its launcher is a script of the test. */
export const fakeSpark = (script = "", version = "4.3.0"): string => {
  const home = join(freshFolder(), "spark");
  writeProgram(join(home, "bin", "spark-submit"), script);
  mkdirSync(join(home, "jars"));
  writeFileSync(join(home, "jars", `spark-core_2.13-${version}.jar`), "");
  return home;
};

/** A launcher that notes how it was called, then runs the given code; `port` is where it should listen. */
export const launcher = (code: string): string => `#!${process.execPath}
const { appendFileSync } = require("node:fs");
const args = process.argv.slice(2);
const setting = (key) => args.find((arg) => arg.startsWith(key + "="))?.slice(key.length + 1);
const port = Number(setting("spark.connect.grpc.binding.port"));
const listen = () => require("node:net").createServer((socket) => socket.on("error", () => {})).listen(port, "127.0.0.1");
if (process.env.FAKE_NOTES) {
  const { SPARK_HOME, SPARK_REMOTE, SPARK_CONNECT_AUTHENTICATE_TOKEN, PYSPARK_PYTHON } = process.env;
  const env = { SPARK_HOME, SPARK_REMOTE, SPARK_CONNECT_AUTHENTICATE_TOKEN, PYSPARK_PYTHON };
  appendFileSync(process.env.FAKE_NOTES, JSON.stringify({ args, port, pid: process.pid, env }) + "\\n");
}
${code}
`;

/** A `java` that is never run: the fake launchers need none. */
export const fakeJavaHome = (): string => {
  const home = freshFolder();
  writeProgram(join(home, "bin", "java"), "");
  return home;
};
