import type { confDefaults, SessionConf } from "./conf.ts";

/** A setting that tspark itself reads. */
export type KnownSetting = keyof typeof confDefaults & string;

/** The settings of a session as a user reaches them: they may live on a server. */
export interface SessionSettings {
  /** What stands now, of the settings that tspark itself reads; at hand without asking a server. */
  value(key: KnownSetting): string;
  /** Without a fallback, a setting that has no value is an error. */
  get(key: string, fallback?: string | null): Promise<string | null>;
  set(key: string, value: string | number | boolean): Promise<void>;
  unset(key: string): Promise<void>;
  getAll(): Promise<Readonly<Record<string, string>>>;
  isModifiable(key: string): Promise<boolean>;
}

/** The settings of a session in this process. A change holds as soon as it is said, awaited or not. */
export class EmbeddedSettings implements SessionSettings {
  readonly #conf: SessionConf;

  constructor(conf: SessionConf) {
    this.#conf = conf;
  }

  value(key: KnownSetting): string {
    return this.#conf.value(key);
  }

  async get(key: string, fallback?: string | null): Promise<string | null> {
    return fallback === undefined ? this.#conf.get(key) : this.#conf.get(key, fallback);
  }

  async set(key: string, value: string | number | boolean): Promise<void> {
    this.#conf.set(key, value);
  }

  async unset(key: string): Promise<void> {
    this.#conf.unset(key);
  }

  async getAll(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(this.#conf.snapshot());
  }

  async isModifiable(key: string): Promise<boolean> {
    return this.#conf.isModifiable(key);
  }
}
