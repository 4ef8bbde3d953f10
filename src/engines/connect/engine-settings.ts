import { create } from "@bufbuild/protobuf";
import {
  ConfigRequest_GetAllSchema,
  ConfigRequest_GetOptionSchema,
  ConfigRequest_GetSchema,
  ConfigRequest_GetWithDefaultSchema,
  ConfigRequest_IsModifiableSchema,
  ConfigRequest_SetSchema,
  ConfigRequest_UnsetSchema,
  type ConfigResponse,
} from "../../protocol/index.ts";
import type { RemoteSettings } from "../engine.ts";
import type { ConnectClient } from "./channel/index.ts";

/** The settings of a session, kept by its server. */
export class EngineSettings implements RemoteSettings {
  readonly #client: ConnectClient;

  constructor(client: ConnectClient) {
    this.#client = client;
  }

  async lookup(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    const value = create(ConfigRequest_GetOptionSchema, { keys: [...keys] });
    const { pairs } = await this.#client.config({ case: "getOption", value });
    const found = new Map(pairs.map((pair) => [pair.key, pair.value]));
    return keys.map((key) => found.get(key));
  }

  async get(key: string): Promise<string> {
    const value = create(ConfigRequest_GetSchema, { keys: [key] });
    return only(await this.#client.config({ case: "get", value }));
  }

  async getOr(key: string, fallback: string): Promise<string> {
    const value = create(ConfigRequest_GetWithDefaultSchema, { pairs: [{ key, value: fallback }] });
    return only(await this.#client.config({ case: "getWithDefault", value }));
  }

  async getAll(): Promise<Readonly<Record<string, string>>> {
    const { pairs } = await this.#client.config({ case: "getAll", value: create(ConfigRequest_GetAllSchema) });
    return Object.fromEntries(pairs.map((pair) => [pair.key, pair.value ?? ""]));
  }

  async set(key: string, text: string): Promise<void> {
    const value = create(ConfigRequest_SetSchema, { pairs: [{ key, value: text }] });
    const { warnings } = await this.#client.config({ case: "set", value });
    for (const warning of warnings) process.emitWarning(warning, "SparkWarning");
  }

  async unset(key: string): Promise<void> {
    await this.#client.config({ case: "unset", value: create(ConfigRequest_UnsetSchema, { keys: [key] }) });
  }

  async isModifiable(key: string): Promise<boolean> {
    const value = create(ConfigRequest_IsModifiableSchema, { keys: [key] });
    return only(await this.#client.config({ case: "isModifiable", value })) === "true";
  }
}

const only = ({ pairs }: ConfigResponse): string => pairs[0]?.value ?? "";
