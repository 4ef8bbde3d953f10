import type { SessionConf } from "../session/index.ts";

/** The settings of a session; `spark.conf`. */
export class RuntimeConfig {
  readonly #conf: SessionConf;

  /** @internal */
  constructor(conf: SessionConf) {
    this.#conf = conf;
  }

  /** Changes a setting. */
  set(key: string, value: string | number | boolean): void {
    this.#conf.set(key, value);
  }

  /** The value of a setting; the fallback where it has none. Without either it fails. */
  get(key: string): string;
  get(key: string, fallback: string): string;
  get(key: string, fallback: null): string | null;
  get(key: string, fallback?: string | null): string | null {
    return fallback === undefined ? this.#conf.get(key) : this.#conf.get(key, fallback);
  }

  /** All settings as they stand. */
  getAll(): Record<string, string> {
    return Object.fromEntries(this.#conf.snapshot());
  }

  /** Takes a setting back to its default. */
  unset(key: string): void {
    this.#conf.unset(key);
  }

  /** Whether a setting can be changed in a running session. */
  isModifiable(key: string): boolean {
    return this.#conf.isModifiable(key);
  }
}
