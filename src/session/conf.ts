import { sparkError } from "../errors/index.ts";
import { localTimeZone } from "../util/index.ts";

/** Spark's defaults of the settings that tspark reads. */
export const confDefaults: Readonly<Record<string, string>> = {
  "spark.sql.ansi.enabled": "true",
  "spark.sql.caseSensitive": "false",
  "spark.sql.retainGroupColumns": "true",
  "spark.sql.session.timeZone": localTimeZone(),
  "spark.sql.timeType.enabled": "false",
  "spark.sql.repl.eagerEval.enabled": "false",
  "spark.sql.sources.default": "parquet",
  "spark.sql.shuffle.partitions": "200",
  "spark.sql.sources.partitionOverwriteMode": "STATIC",
  "spark.sql.parquet.compression.codec": "snappy",
  "spark.sql.columnNameOfCorruptRecord": "_corrupt_record",
  "spark.sql.debug.maxToStringFields": "25",
  "spark.sql.pivotMaxValues": "10000",
  "spark.sql.transposeMaxValues": "500",
  "spark.sql.files.ignoreMissingFiles": "false",
  "spark.tspark.long.asNumber": "false",
  "spark.tspark.progress": "auto",
};

/** The settings of one session: strings by key, with Spark's defaults behind them. */
export class SessionConf {
  readonly #values = new Map<string, string>();
  readonly #initial: ReadonlyMap<string, string>;
  readonly #isStatic: (key: string) => boolean;

  constructor(initial: Iterable<readonly [string, string]> = [], isStatic: (key: string) => boolean = () => false) {
    this.#initial = new Map(initial);
    for (const [key, value] of this.#initial) this.#values.set(key, value);
    this.#isStatic = isStatic;
  }

  get(key: string, fallback?: string | null): string | null {
    const value = this.#values.get(key) ?? (fallback === undefined ? confDefaults[key] : fallback);
    if (value === undefined) throw sparkError("SQL_CONF_NOT_FOUND", { sqlConf: `"${key}"` });
    return value;
  }

  /** The value of a setting that tspark has a default for. */
  value(key: keyof typeof confDefaults & string): string {
    return this.#values.get(key) ?? confDefaults[key] ?? "";
  }

  isOn(key: keyof typeof confDefaults & string): boolean {
    return this.value(key).toLowerCase() === "true";
  }

  set(key: string, value: string | number | boolean): void {
    if (this.#isStatic(key)) throw sparkError("CANNOT_MODIFY_STATIC_CONFIG", { key: `"${key}"` });
    const isSwitch = confDefaults[key] === "true" || confDefaults[key] === "false";
    if (isSwitch && !/^(true|false)$/i.test(String(value).trim())) {
      throw sparkError("INVALID_CONF_VALUE.TYPE_MISMATCH", {
        confName: key,
        confValue: String(value),
        confType: "boolean",
      });
    }
    this.#values.set(key, String(value));
  }

  unset(key: string): void {
    this.#values.delete(key);
  }

  /** Takes back every change of this session but of what is fixed. */
  reset(): void {
    for (const key of [...this.#values.keys()]) {
      if (this.#isStatic(key)) continue;
      const value = this.#initial.get(key);
      if (value === undefined) this.#values.delete(key);
      else this.#values.set(key, value);
    }
  }

  isModifiable(key: string): boolean {
    return !this.#isStatic(key) && (this.#values.has(key) || key in confDefaults);
  }

  /** Settings as they stand now, defaults included. */
  snapshot(): ReadonlyMap<string, string> {
    return new Map([...Object.entries(confDefaults), ...this.#values]);
  }
}
