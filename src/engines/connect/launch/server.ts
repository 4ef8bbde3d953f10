import { randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { propertiesText, serverCommand } from "./command.ts";
import { type Distribution, findSpark } from "./distribution.ts";
import { cannotStart } from "./failure.ts";
import { checkJava } from "./java.ts";
import { adviceFor, lastLines, portWasTaken } from "./log.ts";
import { checkMaster } from "./master.ts";
import { accepts, freePort } from "./port.ts";
import type { Environment } from "./programs.ts";
import { type Supervised, supervise } from "./supervisor.ts";

export interface LaunchOptions {
  readonly master: string;
  /** The session's settings; those that begin with `spark.` go to the server. */
  readonly settings?: ReadonlyMap<string, string>;
  readonly environment?: Environment;
  readonly signal?: AbortSignal;
}

/** A Spark Connect server of our own. It ends with `stop()`, or with this process. */
export interface LaunchedServer {
  /** `sc://localhost:PORT/;token=...` */
  readonly remote: string;
  readonly port: number;
  /** What the server wants as bearer token. */
  readonly token: string;
  readonly version: string;
  /** What Spark logged. Stopping the server removes it; a server that failed leaves it. */
  readonly logFile: string;
  /** The end of the log, for errors. */
  lastLines(): string;
  readonly hasEnded: boolean;
  stop(): Promise<void>;
}

const timeoutSetting = "spark.tspark.launch.timeout";
const usualTimeoutSeconds = 300;
const pollMs = 50;
const attempts = 3;

/** Starts Apache Spark for a master, and answers when it accepts connections. */
export async function launchConnectServer(options: LaunchOptions): Promise<LaunchedServer> {
  const { master, settings = new Map(), environment = process.env, signal } = options;
  checkMaster(master);
  if (process.platform === "win32") {
    throw cannotStart(
      "tspark starts Spark on Linux and macOS; here, start a Connect server and name it with remote(...)",
    );
  }
  const spark = await findSpark(environment);
  checkJava(environment);
  const deadline = performance.now() + timeoutSeconds(settings) * 1000;
  for (let attempt = 1; ; attempt++) {
    const started = await start(spark, { master, settings, environment });
    if (await isUp(started, deadline, signal)) return started.server;
    if (attempt === attempts || !portWasTaken(started.server.logFile)) throw failed(started, signal);
  }
}

interface Started {
  readonly server: LaunchedServer;
  readonly supervised: Supervised;
}

async function start(
  spark: Distribution,
  { master, settings, environment }: Required<Omit<LaunchOptions, "signal">>,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "tspark-spark-"));
  const logFile = join(folder, "spark.log");
  const secretsFile = join(folder, "spark.properties");
  const port = await freePort();
  const token =
    settings.get("spark.connect.authenticate.token") ?? environment.SPARK_CONNECT_AUTHENTICATE_TOKEN ?? randomUUID();
  const { args, secrets } = serverCommand({ master, settings, port, secretsFile });
  if (secrets.size > 0) writeFileSync(secretsFile, propertiesText(secrets), { mode: 0o600 });
  const output = openSync(logFile, "a", 0o600);
  const supervised = supervise({
    program: join(spark.home, "bin", "spark-submit"),
    args,
    environment: serverEnvironment(spark, environment, token),
    folder,
    output,
  });
  closeSync(output);
  const server: LaunchedServer = {
    remote: `sc://localhost:${port}/;token=${encodeURIComponent(token)}`,
    port,
    token,
    version: spark.version,
    logFile,
    lastLines: () => lastLines(logFile),
    get hasEnded() {
      return supervised.hasEnded;
    },
    stop: () => supervised.stop(),
  };
  return { server, supervised };
}

/** Spark's scripts read where they are, and a server must not take itself for a client. */
function serverEnvironment({ home, python }: Distribution, environment: Environment, token: string): Environment {
  const { SPARK_REMOTE: _, SPARK_CONNECT_MODE_ENABLED: __, ...kept } = environment;
  return {
    ...(python === undefined ? {} : { PYSPARK_PYTHON: python }),
    ...kept,
    SPARK_HOME: home,
    SPARK_CONNECT_AUTHENTICATE_TOKEN: token,
  };
}

/** Waits until the server accepts; false when it ended instead, or ran out of time, or was called off. */
async function isUp({ server, supervised }: Started, deadline: number, signal?: AbortSignal): Promise<boolean> {
  while (!supervised.hasEnded) {
    if (signal?.aborted === true || performance.now() > deadline) return false;
    // Whoever else may have taken the port: a server whose own bind failed has ended by then, or will within moments.
    if (await accepts(server.port)) return !supervised.hasEnded;
    await Promise.race([sleep(pollMs), supervised.ended]);
  }
  return false;
}

function failed({ server, supervised }: Started, signal?: AbortSignal): unknown {
  const ended = supervised.hasEnded;
  const log = server.lastLines();
  const advised = adviceFor(server.logFile);
  if (!ended) void supervised.stop();
  if (signal?.aborted === true) return signal.reason;
  const what = ended
    ? "Spark ended before it accepted connections"
    : `Spark did not accept connections in time (${timeoutSetting})`;
  const todo = advised === undefined ? "" : `: ${advised}`;
  return cannotStart(`${what}${todo}. The end of its log${ended ? ` (${server.logFile})` : ""}:\n${log}\n`);
}

function timeoutSeconds(settings: ReadonlyMap<string, string>): number {
  const given = Number.parseInt(settings.get(timeoutSetting) ?? "", 10);
  return given > 0 ? given : usualTimeoutSeconds;
}
