import type { RemoteSettings } from "../engines/engine.ts";
import { confDefaults } from "./conf.ts";
import type { KnownSetting, SessionSettings } from "./settings.ts";

/** Settings of this program, which a server would not know. */
const isOurs = (key: string): boolean => key.startsWith("spark.tspark.");

const mirrored = (Object.keys(confDefaults) as KnownSetting[]).filter((key) => !isOurs(key));

/**
 * The settings of a session on a server. What tspark itself reads is mirrored here, so that nothing has to wait for it; whoever
 * may have changed it on the server (`SET` in SQL) has it read again.
 */
export class ServerSettings implements SessionSettings {
  readonly #remote: RemoteSettings;
  readonly #known = new Map<string, string>();

  constructor(remote: RemoteSettings, initial: ReadonlyMap<string, string>) {
    this.#remote = remote;
    for (const [key, value] of initial) if (isOurs(key)) this.#known.set(key, value);
  }

  /** Reads the mirrored settings from the server. */
  async refresh(): Promise<void> {
    const values = await this.#remote.lookup(mirrored);
    mirrored.forEach((key, at) => {
      const value = values[at];
      if (value === undefined) this.#known.delete(key);
      else this.#known.set(key, value);
    });
  }

  value(key: KnownSetting): string {
    return this.#known.get(key) ?? confDefaults[key] ?? "";
  }

  async get(key: string, fallback?: string | null): Promise<string | null> {
    if (isOurs(key)) {
      const value = this.#known.get(key) ?? confDefaults[key] ?? fallback;
      if (value !== undefined) return value;
    }
    if (fallback === undefined) return this.#remote.get(key);
    if (fallback === null) return (await this.#remote.lookup([key]))[0] ?? null;
    return this.#remote.getOr(key, fallback);
  }

  /** Holds here as soon as it is said; if the server refuses, it is taken back. */
  async set(key: string, value: string | number | boolean): Promise<void> {
    const before = this.#known.get(key);
    this.#known.set(key, String(value));
    if (isOurs(key)) return;
    try {
      await this.#remote.set(key, String(value));
    } catch (error) {
      if (before === undefined) this.#known.delete(key);
      else this.#known.set(key, before);
      throw error;
    }
  }

  async unset(key: string): Promise<void> {
    this.#known.delete(key);
    if (isOurs(key)) return;
    await this.#remote.unset(key);
    if (key in confDefaults) await this.refresh();
  }

  async getAll(): Promise<Readonly<Record<string, string>>> {
    return { ...(await this.#remote.getAll()), ...Object.fromEntries([...this.#known].filter(([key]) => isOurs(key))) };
  }

  async isModifiable(key: string): Promise<boolean> {
    return isOurs(key) || this.#remote.isModifiable(key);
  }
}
