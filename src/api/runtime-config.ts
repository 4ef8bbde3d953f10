import type { SessionSettings } from "../session/index.ts";

/** The steps of a session, in the order in which they were said. */
interface Steps {
  /** Has later actions wait for a step. */
  readonly add: <T>(step: Promise<T>) => Promise<T>;
  /** Waits for the steps so far, whatever becomes of them. */
  readonly settled: () => Promise<void>;
}

/**
 * The settings of a session; `spark.conf`. They may live on a server, so every answer is a promise. A change that is not awaited
 * still holds for all that follows it.
 *
 * @example
 * await spark.conf.set("spark.sql.shuffle.partitions", 4);
 * console.log(await spark.conf.get("spark.sql.shuffle.partitions"));
 * // prints: 4
 */
export class RuntimeConfig {
  readonly #settings: SessionSettings;
  readonly #steps: Steps;

  /** @internal */
  constructor(settings: SessionSettings, steps: Steps) {
    this.#settings = settings;
    this.#steps = steps;
  }

  /**
   * Changes a setting.
   *
   * @example
   * await spark.conf.set("spark.sql.session.timeZone", "Europe/Berlin");
   * console.log(await spark.conf.get("spark.sql.session.timeZone"));
   * // prints: Europe/Berlin
   */
  set(key: string, value: string | number | boolean): Promise<void> {
    return this.#steps.add(this.#settings.set(key, value));
  }

  /**
   * The value of a setting; the fallback where it has none. Without either it fails.
   *
   * @example
   * console.log(await spark.conf.get("no.such.setting", "fallback"));
   * // prints: fallback
   */
  get(key: string): Promise<string>;
  get(key: string, fallback: string): Promise<string>;
  get(key: string, fallback: null): Promise<string | null>;
  async get(key: string, fallback?: string | null): Promise<string | null> {
    await this.#steps.settled();
    return this.#settings.get(key, fallback);
  }

  /**
   * All settings as they stand.
   *
   * @example
   * console.log((await spark.conf.getAll())["spark.sql.ansi.enabled"]);
   * // prints: true
   */
  async getAll(): Promise<Readonly<Record<string, string>>> {
    await this.#steps.settled();
    return this.#settings.getAll();
  }

  /**
   * Takes a setting back to its default.
   *
   * @example
   * await spark.conf.set("spark.sql.ansi.enabled", false);
   * await spark.conf.unset("spark.sql.ansi.enabled");
   * console.log(await spark.conf.get("spark.sql.ansi.enabled"));
   * // prints: true
   */
  unset(key: string): Promise<void> {
    return this.#steps.add(this.#settings.unset(key));
  }

  /**
   * Whether a setting can be changed in a running session.
   *
   * @example
   * console.log(await spark.conf.isModifiable("spark.sql.ansi.enabled"), await spark.conf.isModifiable("spark.master"));
   * // prints: true false
   */
  isModifiable(key: string): Promise<boolean> {
    return this.#settings.isModifiable(key);
  }
}
