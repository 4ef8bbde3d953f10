import type { SessionConf } from "../session/index.ts";

/**
 * The settings of a session; `spark.conf`.
 *
 * @example
 * spark.conf.set("spark.sql.shuffle.partitions", 4);
 * console.log(spark.conf.get("spark.sql.shuffle.partitions"));
 * // prints: 4
 */
export class RuntimeConfig {
  readonly #conf: SessionConf;

  /** @internal */
  constructor(conf: SessionConf) {
    this.#conf = conf;
  }

  /**
   * Changes a setting.
   *
   * @example
   * spark.conf.set("spark.sql.session.timeZone", "Europe/Berlin");
   * console.log(spark.conf.get("spark.sql.session.timeZone"));
   * // prints: Europe/Berlin
   */
  set(key: string, value: string | number | boolean): void {
    this.#conf.set(key, value);
  }

  /**
   * The value of a setting; the fallback where it has none. Without either it fails.
   *
   * @example
   * console.log(spark.conf.get("no.such.setting", "fallback"));
   * // prints: fallback
   */
  get(key: string): string;
  get(key: string, fallback: string): string;
  get(key: string, fallback: null): string | null;
  get(key: string, fallback?: string | null): string | null {
    return fallback === undefined ? this.#conf.get(key) : this.#conf.get(key, fallback);
  }

  /**
   * All settings as they stand.
   *
   * @example
   * console.log(spark.conf.getAll()["spark.sql.ansi.enabled"]);
   * // prints: true
   */
  getAll(): Record<string, string> {
    return Object.fromEntries(this.#conf.snapshot());
  }

  /**
   * Takes a setting back to its default.
   *
   * @example
   * spark.conf.set("spark.sql.ansi.enabled", false);
   * spark.conf.unset("spark.sql.ansi.enabled");
   * console.log(spark.conf.get("spark.sql.ansi.enabled"));
   * // prints: true
   */
  unset(key: string): void {
    this.#conf.unset(key);
  }

  /**
   * Whether a setting can be changed in a running session.
   *
   * @example
   * console.log(spark.conf.isModifiable("spark.sql.ansi.enabled"), spark.conf.isModifiable("spark.master"));
   * // prints: true false
   */
  isModifiable(key: string): boolean {
    return this.#conf.isModifiable(key);
  }
}
