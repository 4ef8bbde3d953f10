import { create, toBinary } from "@bufbuild/protobuf";
import {
  CommandSchema,
  CompressionCodec,
  Plan_CompressedOperation_OpType as OpType,
  type Plan,
  PlanSchema,
  RelationSchema,
} from "../../../protocol/index.ts";

/** The server's settings: how large a plan must be, in bytes, and what it is compressed with. */
export const compressionSettings = [
  "spark.connect.session.planCompression.threshold",
  "spark.connect.session.planCompression.defaultAlgorithm",
] as const;

type AskSettings = (keys: readonly string[]) => Promise<readonly (string | undefined)[]>;

/** Smaller plans are not worth the question. */
const worthAskingBytes = 1024;
const never = Number.POSITIVE_INFINITY;

/** Compresses the plans of a session that are too large to go as they are. */
export class PlanCompression {
  readonly #ask: AskSettings;
  #threshold: Promise<number> | undefined;

  constructor(ask: AskSettings) {
    this.#ask = ask;
  }

  /** The plan as it goes to the server. */
  async apply(plan: Plan): Promise<Plan> {
    const encoded = encode(plan);
    if (encoded === undefined || encoded.data.length <= worthAskingBytes) return plan;
    this.#threshold ??= this.#askThreshold();
    if (encoded.data.length <= (await this.#threshold)) return plan;
    const data = await compressed(encoded.data);
    if (data.length >= encoded.data.length) return plan;
    const value = { ...encoded, data, compressionCodec: CompressionCodec.ZSTD };
    return create(PlanSchema, { opType: { case: "compressedOperation", value } });
  }

  /** For a server that could not read what it got. */
  stop(): void {
    this.#threshold = Promise.resolve(never);
  }

  async #askThreshold(): Promise<number> {
    // Servers before 4.1 do not have the settings, nor what they are for.
    const [threshold, algorithm] = await this.#ask(compressionSettings).catch(() => []);
    const bytes = Number(threshold ?? -1);
    return algorithm === "ZSTD" && bytes >= 0 ? bytes : never;
  }
}

function encode({ opType }: Plan): { data: Uint8Array; opType: OpType } | undefined {
  if (opType.case === "root") return { data: toBinary(RelationSchema, opType.value), opType: OpType.RELATION };
  if (opType.case === "command") return { data: toBinary(CommandSchema, opType.value), opType: OpType.COMMAND };
  return undefined;
}

let loading: Promise<typeof import("@bokuweb/zstd-wasm")> | undefined;

async function compressed(data: Uint8Array): Promise<Uint8Array> {
  loading ??= import("@bokuweb/zstd-wasm").then(async (zstd) => {
    await zstd.init();
    return zstd;
  });
  return (await loading).compress(data);
}
