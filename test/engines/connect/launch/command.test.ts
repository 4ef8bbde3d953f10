import { describe, expect, it } from "vitest";
import { propertiesText, serverCommand } from "../../../../src/engines/connect/launch/command.ts";
import { checkMaster } from "../../../../src/engines/connect/launch/master.ts";

const commandOf = (settings: Record<string, string>, master = "local[2]") =>
  serverCommand({ master, settings: new Map(Object.entries(settings)), port: 4711, secretsFile: "secrets.properties" });

const confOf = (args: readonly string[]) => args.filter((_, at) => args[at - 1] === "--conf");

describe("the command for spark-submit", () => {
  it("starts a Connect server on loopback, for the master", () => {
    const { args } = commandOf({}, "k8s://https://10.0.0.1:6443");
    expect(args).toEqual([
      ...["--class", "org.apache.spark.sql.connect.service.SparkConnectServer"],
      ...["--master", "k8s://https://10.0.0.1:6443"],
      ...["--conf", "spark.connect.grpc.binding.address=127.0.0.1"],
      ...["--conf", "spark.connect.grpc.binding.port=4711"],
      "spark-internal",
    ]);
  });
  it("hands the user's settings on", () => {
    const { args } = commandOf({
      "spark.app.name": "my app",
      "spark.jars.packages": "org.apache.spark:spark-avro_2.13:4.1.1",
      "spark.driver.memory": "3g",
    });
    expect(confOf(args).slice(0, 3)).toEqual([
      "spark.app.name=my app",
      "spark.jars.packages=org.apache.spark:spark-avro_2.13:4.1.1",
      "spark.driver.memory=3g",
    ]);
  });
  it("keeps what is not the server's to itself", () => {
    const { args } = commandOf({
      "spark.master": "local[2]",
      "spark.remote": "sc://elsewhere",
      "spark.api.mode": "connect",
      "spark.tspark.engine": "spark",
      "spark.connect.grpc.binding.port": "1",
      "spark.connect.authenticate.token": "t",
      "not.of.spark": "x",
    });
    expect(confOf(args)).toEqual([
      "spark.connect.grpc.binding.address=127.0.0.1",
      "spark.connect.grpc.binding.port=4711",
    ]);
  });
  it("keeps secrets off the process list", () => {
    const { args, secrets } = commandOf({
      "spark.hadoop.fs.s3a.secret.key": "s3cret",
      "spark.ssl.keyPassword": "pass word",
      "spark.ui.enabled": "false",
    });
    expect(args.join(" ")).not.toMatch(/s3cret|pass word/);
    expect(args.join(" ")).toContain("--properties-file secrets.properties --load-spark-defaults");
    expect([...secrets.keys()]).toEqual(["spark.hadoop.fs.s3a.secret.key", "spark.ssl.keyPassword"]);
  });
  it("refuses a driver on the cluster", () => {
    expect(() => commandOf({ "spark.submit.deployMode": "cluster" }, "yarn")).toThrow("spark.submit.deployMode");
    expect(commandOf({ "spark.submit.deployMode": "client" }, "yarn").args).toContain("yarn");
  });
});

describe("a properties file", () => {
  it("is escaped as Java reads it", () => {
    const settings = new Map([["spark.a b", "=x:#!\\\n\té"]]);
    expect(propertiesText(settings)).toBe("spark.a\\ b=\\=x\\:\\#\\!\\\\\\n\\t\\u00e9\n");
  });
});

describe("masters", () => {
  it.each([
    "local",
    "local[3]",
    "local[*]",
    "local[2, 4]",
    "local-cluster[2,1,1024]",
    "spark://host:7077",
    "spark://a:7077,b:7077",
    "yarn",
    "k8s://https://host:443",
    "k8s://host",
  ])("%s may take work", (master) => expect(() => checkMaster(master)).not.toThrow());
  it.each(["", "lokal", "local[x]", "spark://", "yarn-client", "k8s://", "http://host"])("%j may not", (master) =>
    expect(() => checkMaster(master)).toThrow(expect.objectContaining({ condition: "INVALID_CONF_VALUE.REQUIREMENT" })),
  );
  it("says that Spark 4 removed Mesos", () => {
    expect(() => checkMaster("mesos://host:5050")).toThrow("Spark 4 removed Mesos");
  });
});
