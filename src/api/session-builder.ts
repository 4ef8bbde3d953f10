import { sparkError } from "../errors/index.ts";
import type { OptionValue } from "./options.ts";
import type { SparkSession } from "./spark-session.ts";

interface Sessions {
  readonly open: (settings: ReadonlyMap<string, string>) => Promise<SparkSession>;
  readonly running: () => SparkSession | undefined;
  readonly use: (session: SparkSession) => void;
}

/** One that is being opened: two calls of `getOrCreate` at once get the same. */
let opening: Promise<SparkSession> | undefined;

/**
 * Makes a {@link SparkSession}; every method but the last two changes the builder and gives it back.
 *
 * @example
 * await using mine = await SparkSession.builder().master("local[2]").appName("mine").create();
 * console.log(await mine.range(3).count());
 * // prints: 3
 */
export class SparkSessionBuilder {
  readonly #sessions: Sessions;
  readonly #settings = new Map<string, string>();

  /** @internal */
  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /**
   * Where to compute: `local` (one thread), `local[4]`, `local[*]` (all threads of this machine).
   *
   * @example
   * const builder = SparkSession.builder().master("local[4]");
   */
  master(master: string): this {
    return this.config("spark.master", master);
  }

  /**
   * The address of a Spark Connect server: `sc://host:port`.
   *
   * @example
   * const builder = SparkSession.builder().remote("sc://localhost:15002");
   */
  remote(url: string): this {
    return this.config("spark.remote", url);
  }

  /**
   * A name for logs and user interfaces.
   *
   * @example
   * const builder = SparkSession.builder().appName("people");
   */
  appName(name: string): this {
    return this.config("spark.app.name", name);
  }

  /**
   * A setting, or several as an object.
   *
   * @example
   * await using mine = await SparkSession.builder().master("local[1]").config("spark.sql.ansi.enabled", false).create();
   * console.log(await mine.conf.get("spark.sql.ansi.enabled"));
   * // prints: false
   */
  config(key: string, value: OptionValue): this;
  config(settings: Readonly<Record<string, OptionValue>>): this;
  config(keyOrSettings: string | Readonly<Record<string, OptionValue>>, value?: OptionValue): this {
    const entries = typeof keyOrSettings === "string" ? { [keyOrSettings]: value } : keyOrSettings;
    for (const [key, item] of Object.entries(entries)) {
      if (item !== undefined && item !== null) this.#settings.set(key, String(item));
    }
    return this;
  }

  /**
   * Kept for programs that call it: there is no Hive here.
   *
   * @example
   * const builder = SparkSession.builder().enableHiveSupport();
   */
  enableHiveSupport(): this {
    return this.config("spark.sql.catalogImplementation", "hive");
  }

  /**
   * The running session, with these settings added, or a new one where none runs.
   *
   * @example
   * await using mine = await SparkSession.builder().master("local[1]").getOrCreate();
   * console.log((await SparkSession.builder().getOrCreate()) === mine);
   * // prints: true
   */
  async getOrCreate(): Promise<SparkSession> {
    const running = this.#sessions.running() ?? (opening && (await opening.catch(() => undefined)));
    if (running !== undefined && !running.isStopped) return this.#applied(running);
    const created = this.create();
    opening = created;
    try {
      const session = await created;
      this.#sessions.use(session);
      return session;
    } finally {
      if (opening === created) opening = undefined;
    }
  }

  /**
   * A new session, whether or not one runs.
   *
   * @example
   * await using mine = await SparkSession.builder().master("local[1]").create();
   * console.log(await mine.range(2).count());
   * // prints: 2
   */
  create(): Promise<SparkSession> {
    const { remote, master } = {
      remote: this.#settings.get("spark.remote"),
      master: this.#settings.get("spark.master"),
    };
    if (remote !== undefined && master !== undefined) {
      return Promise.reject(
        sparkError("CANNOT_CONFIGURE_SPARK_CONNECT_MASTER", { master_url: master, connect_url: remote }),
      );
    }
    return this.#sessions.open(new Map(this.#settings));
  }

  /** Settings that are fixed once a session runs stay as they are. */
  async #applied(session: SparkSession): Promise<SparkSession> {
    for (const [key, value] of this.#settings) {
      if (!isStatic(key)) await session.conf.set(key, value);
    }
    return session;
  }
}

const isStatic = (key: string): boolean =>
  !key.startsWith("spark.sql.") && key.startsWith("spark.") && !key.startsWith("spark.tspark.");
