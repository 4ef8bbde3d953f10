import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSpark } from "../../../../src/engines/connect/launch/distribution.ts";
import { checkJava } from "../../../../src/engines/connect/launch/java.ts";
import { fakeJavaHome, fakeSpark, freshFolder, writeProgram } from "./fake-spark.ts";

const pythonThatPrints = (path: string, text: string) => writeProgram(path, `#!/bin/sh\necho "${text}"\n`);

describe("finding Spark", () => {
  it("takes SPARK_HOME first", async () => {
    const home = fakeSpark();
    const environment = freshFolder();
    pythonThatPrints(join(environment, "bin", "python"), fakeSpark("", "4.0.1"));
    expect(await findSpark({ SPARK_HOME: home, VIRTUAL_ENV: environment })).toEqual({ home, version: "4.3.0" });
  });
  it("does not go on where SPARK_HOME is wrong", async () => {
    const wrong = freshFolder();
    await expect(findSpark({ SPARK_HOME: wrong, PATH: join(fakeSpark(), "bin") })).rejects.toThrow(
      `SPARK_HOME is ${wrong}`,
    );
  });
  it("asks the Python of the active environment, and remembers it", async () => {
    const home = fakeSpark("", "4.1.0-SNAPSHOT");
    const environment = freshFolder();
    const python = pythonThatPrints(join(environment, "bin", "python"), home);
    expect(await findSpark({ VIRTUAL_ENV: environment })).toEqual({ home, version: "4.1.0-SNAPSHOT", python });
  });
  it("looks behind spark-submit of the search path, links followed", async () => {
    const home = fakeSpark();
    const bin = freshFolder();
    symlinkSync(join(home, "bin", "spark-submit"), join(bin, "spark-submit"));
    expect(await findSpark({ PATH: `/nonexistent:${bin}` })).toEqual({ home, version: "4.3.0" });
  });
  it("asks python3 of the search path last", async () => {
    const home = fakeSpark();
    const bin = freshFolder();
    const python = pythonThatPrints(join(bin, "python3"), home);
    expect(await findSpark({ PATH: bin })).toEqual({ home, version: "4.3.0", python });
  });
  it("is not content with a client that has no jars", async () => {
    const bin = freshFolder();
    const client = freshFolder();
    mkdirSync(join(client, "bin"));
    pythonThatPrints(join(bin, "python3"), client);
    await expect(findSpark({ PATH: bin })).rejects.toMatchObject({
      condition: "LOCAL_CONNECT_SERVER_START_FAILED",
      message: expect.stringContaining('set SPARK_HOME, or run pip install "pyspark[connect]==4.3.0"'),
    });
  });
  it("survives a Python that fails", async () => {
    const bin = freshFolder();
    writeProgram(join(bin, "python3"), "#!/bin/sh\nexit 3\n");
    await expect(findSpark({ PATH: bin })).rejects.toThrow("Apache Spark was not found");
  });
  it("refuses Spark 3", async () => {
    await expect(findSpark({ SPARK_HOME: fakeSpark("", "3.5.7") })).rejects.toThrow("is Spark 3.5.7");
  });
});

describe("finding Java", () => {
  it("takes JAVA_HOME, or java of the search path", () => {
    const home = fakeJavaHome();
    expect(() => checkJava({ JAVA_HOME: home, PATH: "" })).not.toThrow();
    expect(() => checkJava({ PATH: join(home, "bin") })).not.toThrow();
  });
  it("names the one thing to do", () => {
    const empty = freshFolder();
    expect(() => checkJava({ PATH: empty })).toThrow("install Java 17 or 21, or set JAVA_HOME to one");
    expect(() => checkJava({ JAVA_HOME: empty, PATH: join(fakeJavaHome(), "bin") })).toThrow(`JAVA_HOME is ${empty}`);
  });
});
