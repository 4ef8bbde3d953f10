import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArrowBatchMessage } from "../../../../src/engines/connect/arrow/index.ts";
import { localDataCodec } from "../../../../src/engines/connect/arrow/index.ts";
import type { LiteralValue } from "../../../../src/plan/index.ts";
import { dataTypeFromJson, type StructDataType } from "../../../../src/types/index.ts";

interface GoldBatch {
  readonly rows: number;
  readonly data: string;
}
interface GoldFile {
  readonly sql: string;
  readonly schema: unknown;
  readonly batches: readonly GoldBatch[];
  /** The rows as texts, as one JSON array in a column `v`. */
  readonly texts?: readonly GoldBatch[];
}

export interface Gold {
  readonly schema: StructDataType;
  readonly messages: readonly ArrowBatchMessage[];
  readonly texts?: readonly (string | null)[];
}

const folder = join(import.meta.dirname, "../../../gold/arrow");

export const goldNames = (): string[] => readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

export function readGold(name: string): Gold {
  const file = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as GoldFile;
  const schema = dataTypeFromJson(JSON.stringify(file.schema)) as StructDataType;
  const texts = file.texts && textsOf(file.texts);
  return { schema, messages: messagesOf(file.batches), ...(texts && { texts }) };
}

function messagesOf(batches: readonly GoldBatch[]): ArrowBatchMessage[] {
  let start = 0;
  return batches.map(({ rows, data }) => {
    const message = { rowCount: BigInt(rows), data: Buffer.from(data, "base64"), startOffset: BigInt(start) };
    start += rows;
    return message;
  });
}

/** Bytes out of the middle of others, as they lie in a message. */
export function unaligned(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 3);
  whole.set(bytes, 3);
  return whole.subarray(3);
}

function textsOf(batches: readonly GoldBatch[]): (string | null)[] {
  const [batch] = messagesOf(batches);
  const { data } = localDataCodec.read((batch as ArrowBatchMessage).data, undefined);
  const json = data.columns[0]?.values[0] as LiteralValue;
  return (JSON.parse(json as string) as string[]).map((text) => (text === "\u0001null" ? null : text));
}

export async function* inOrder<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
