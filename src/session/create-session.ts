import type { UnresolvedPlanEngine } from "../engines/engine.ts";
import { sparkError } from "../errors/index.ts";
import { SessionConf } from "./conf.ts";
import { EmbeddedSession } from "./embedded-session.ts";
import type { Session } from "./session.ts";

export interface SessionOptions {
  readonly conf?: Iterable<readonly [string, string]> | undefined;
}

/**
 * Opens a session on the engine that the settings name: the server of `spark.remote` or `SPARK_REMOTE`, the cluster of
 * `spark.master`, or this process for `local[N]` unless `spark.tspark.engine` asks for real Spark.
 */
export async function createSession(options: SessionOptions = {}): Promise<Session> {
  const settings = new Map(options.conf ?? []);
  const master = settings.get("spark.master");
  const remote = settings.get("spark.remote") ?? (master === undefined ? process.env.SPARK_REMOTE : undefined);
  if (remote !== undefined) return serverSession(settings, ({ connect }) => connect(remote, settings));
  if (isEmbedded(settings, master)) return embeddedSession(settings, master);
  return serverSession(settings, ({ launch }) => launch(master ?? "local[*]", settings));
}

type ConnectEngines = typeof import("../engines/connect/index.ts");

async function serverSession(
  settings: ReadonlyMap<string, string>,
  open: (engines: ConnectEngines) => Promise<UnresolvedPlanEngine>,
): Promise<Session> {
  const [engines, { ConnectSession }] = await Promise.all([
    import("../engines/connect/index.ts"),
    import("./connect-session.ts"),
  ]);
  return ConnectSession.open(await open(engines), settings);
}

function isEmbedded(settings: ReadonlyMap<string, string>, master = "local[*]"): boolean {
  const engine = settings.get("spark.tspark.engine") ?? "embedded";
  if (engine !== "embedded" && engine !== "spark") {
    throw sparkError("INVALID_CONF_VALUE.REQUIREMENT", {
      confName: "spark.tspark.engine",
      confValue: engine,
      confRequirement: "it is embedded, for this process, or spark, for Apache Spark",
    });
  }
  return engine === "embedded" && /^local(\[|$)/.test(master);
}

async function embeddedSession(settings: ReadonlyMap<string, string>, master = "local[*]"): Promise<Session> {
  const conf = new SessionConf(settings, isStatic);
  const threads = localThreads(master);
  const memory = settings.get("spark.driver.memory");
  const memoryLimit = memory === undefined ? undefined : duckdbMemory(memory);
  const { startInstance } = await import("../engines/duckdb/start.ts");
  const instance = startInstance({ threads, memoryLimit });
  const { DuckDbEngine } = await import("../engines/duckdb/index.ts");
  return new EmbeddedSession(new DuckDbEngine(instance), conf, () => embeddedSession(settings, master));
}

/** Settings that are fixed once a session stands. */
const isStatic = (key: string): boolean =>
  ["spark.master", "spark.app.name", "spark.driver.memory", "spark.sql.warehouse.dir", "spark.remote"].includes(key);

/** `local` is one thread, `local[4]` four, `local[*]` as many as the machine has. */
function localThreads(master: string): number | undefined {
  const match = /^local(?:\[(\*|\d+)(?:\s*,\s*\d+)?\])?$/.exec(master.trim());
  if (!match) {
    throw sparkError("INVALID_CONF_VALUE.REQUIREMENT", {
      confName: "spark.master",
      confValue: master,
      confRequirement: "the embedded engine takes local, local[N] or local[*]",
    });
  }
  const [, count] = match;
  return count === undefined ? 1 : count === "*" ? undefined : Math.max(1, Number(count));
}

/** `512m`, `2g`, `1024k`, or bytes. */
function duckdbMemory(text: string): string {
  const match = /^(\d+)\s*([kmgt]?)b?$/i.exec(text.trim());
  if (!match)
    throw sparkError("INVALID_CONF_VALUE.TYPE_MISMATCH", {
      confName: "spark.driver.memory",
      confValue: text,
      confType: "a size such as 512m or 2g",
    });
  const [, amount, unit = ""] = match;
  return `${amount}${{ "": "B", k: "KiB", m: "MiB", g: "GiB", t: "TiB" }[unit.toLowerCase()]}`;
}
