import { sparkError } from "../../../errors/index.ts";

export interface Command {
  readonly args: readonly string[];
  /** Settings whose values other users of this machine must not read off the process list. */
  readonly secrets: ReadonlyMap<string, string>;
}

export interface CommandOptions {
  readonly master: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly port: number;
  /** Where the secrets will be written, if there are any. */
  readonly secretsFile: string;
}

const serverClass = "org.apache.spark.sql.connect.service.SparkConnectServer";

/** Said by us, or meant for this process only. */
const notForServer = [
  /^spark\.(master|remote|api\.mode|submit\.deployMode)$/,
  /^spark\.tspark\./,
  /^spark\.connect\.grpc\.binding\./,
  /^spark\.connect\.authenticate\.token$/,
];

const secret = /secret|password|token|access[.]?key/i;

/** What `bin/spark-submit` gets: a Connect server for the master, on loopback, with the user's settings. */
export function serverCommand({ master, settings, port, secretsFile }: CommandOptions): Command {
  checkDeployMode(settings.get("spark.submit.deployMode"));
  const handed = [...settings].filter(
    ([key]) => key.startsWith("spark.") && !notForServer.some((one) => one.test(key)),
  );
  const secrets = new Map(handed.filter(([key]) => secret.test(key)));
  const open = handed.filter(([key]) => !secrets.has(key));
  const conf = [
    ...open,
    ["spark.connect.grpc.binding.address", "127.0.0.1"],
    ["spark.connect.grpc.binding.port", String(port)],
  ].flatMap(([key, value]) => ["--conf", `${key}=${value}`]);
  // A properties file of ours would hide conf/spark-defaults.conf, were it not asked for.
  const file = secrets.size === 0 ? [] : ["--properties-file", secretsFile, "--load-spark-defaults"];
  return { args: ["--class", serverClass, "--master", master, ...file, ...conf, "spark-internal"], secrets };
}

function checkDeployMode(mode: string | undefined): void {
  if (mode === undefined || mode === "client") return;
  throw sparkError("INVALID_CONF_VALUE.REQUIREMENT", {
    confName: "spark.submit.deployMode",
    confValue: mode,
    confRequirement: "the driver that a session starts runs on this machine, so it is client",
  });
}

/** Settings as a Java properties file. */
export const propertiesText = (settings: ReadonlyMap<string, string>): string =>
  [...settings].map(([key, value]) => `${escaped(key)}=${escaped(value)}\n`).join("");

const escaped = (text: string): string =>
  text
    .replace(/[\\ :=#!\n\r\t\f]/g, (character) => `\\${named[character] ?? character}`)
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const named: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t", "\f": "f" };
