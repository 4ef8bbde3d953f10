import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Decimal } from "decimal.js";
import type { SparkSession } from "tspark";
import type { DataType } from "tspark/types";
import { VariantVal, valuesOf } from "../../../../src/results/index.ts";

/** One line of a table in `facts/`: a question about files, and what Spark answered (see facts/record.py). */
export interface Fact {
  readonly format: string;
  readonly text?: string;
  readonly latin1?: string;
  readonly hex?: string;
  readonly name?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly schema?: string;
  readonly conf?: Readonly<Record<string, string>>;
  readonly select?: readonly string[];
  readonly answer: Answer;
}
/** A question about what is written. */
export interface WriteFact {
  readonly sql: string;
  readonly format: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly conf?: Readonly<Record<string, string>>;
  readonly partitionBy?: readonly string[];
  readonly bytes?: boolean;
  readonly answer: { readonly files?: Readonly<Record<string, string>>; readonly error?: string };
}
export interface Answer {
  readonly schema?: string;
  readonly rows?: readonly (readonly unknown[])[];
  readonly error?: string;
}

export const readFacts = <F = Fact>(table: string): readonly F[] =>
  readFileSync(new URL(`./facts/${table}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as F);

/** Asks tspark what Spark was asked. */
export async function askTspark(spark: SparkSession, fact: Fact): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "tspark-facts-"));
  const conf = Object.entries(fact.conf ?? {});
  const before = await Promise.all(conf.map(async ([key]) => [key, await spark.conf.get(key, null)] as const));
  let schema: string | undefined;
  try {
    const path = layOut(fact, folder);
    for (const [key, value] of conf) await spark.conf.set(key, value);
    let reader = spark.read.format(fact.format);
    for (const [name, value] of Object.entries(fact.options ?? {}))
      reader = reader.option(name, value.replace("<folder>", folder));
    if (fact.schema !== undefined) reader = reader.schema(fact.schema);
    let df = reader.load(path);
    if (fact.select) df = df.selectExpr(...fact.select);
    const struct = await df.schema();
    schema = struct.simpleString();
    const rows = (await df.collect()).map((row) =>
      valuesOf(row).map((value, i) => encode(value, struct.fields[i]?.dataType)),
    );
    return JSON.parse(JSON.stringify({ schema, rows }).replaceAll(folder, "<folder>"));
  } catch (error) {
    const { condition, name: className, message } = error as Error & { condition?: string };
    const name = condition ?? `${className}: ${message}`;
    return schema === undefined ? { error: name } : { schema, error: name };
  } finally {
    for (const [key, value] of before) await (value === null ? spark.conf.unset(key) : spark.conf.set(key, value));
    rmSync(folder, { recursive: true, force: true });
  }
}

const jobId = /[0-9a-f]{8}-[0-9a-f-]{27}/;

/** Has tspark write what Spark was asked to write. */
export async function askTsparkToWrite(spark: SparkSession, fact: WriteFact): Promise<WriteFact["answer"]> {
  const folder = mkdtempSync(join(tmpdir(), "tspark-facts-"));
  const conf = Object.entries(fact.conf ?? {});
  const before = await Promise.all(conf.map(async ([key]) => [key, await spark.conf.get(key, null)] as const));
  const target = join(folder, "out");
  try {
    for (const [key, value] of conf) await spark.conf.set(key, value);
    let writer = (await spark.sql(fact.sql)).write.format(fact.format);
    for (const [name, value] of Object.entries(fact.options ?? {})) writer = writer.option(name, value);
    if (fact.partitionBy) writer = writer.partitionBy(...fact.partitionBy);
    await writer.save(target);
    const paths = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = paths.map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const isReadable = /\.(csv|json|txt)$/.test(entry.name);
      return [
        relative(target, path).replace(jobId, "<id>"),
        isReadable ? (fact.bytes ? `0x${bytes.toString("hex")}` : bytes.toString()) : "...",
      ];
    });
    return { files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
  } catch (error) {
    const { condition, name, message } = error as Error & { condition?: string };
    return { error: condition ?? `${name}: ${message}` };
  } finally {
    for (const [key, value] of before) await (value === null ? spark.conf.unset(key) : spark.conf.set(key, value));
    rmSync(folder, { recursive: true, force: true });
  }
}

function layOut(fact: Fact, folder: string): string {
  if (!fact.files) {
    const path = join(folder, fact.name ?? "data");
    writeFileSync(path, bytesOf(fact));
    return path;
  }
  for (const [name, text] of Object.entries(fact.files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return fact.path === undefined ? folder : `${folder}/${fact.path}`;
}

const bytesOf = ({ hex, latin1, text }: Fact): Buffer =>
  hex !== undefined
    ? Buffer.from(hex, "hex")
    : latin1 !== undefined
      ? Buffer.from(latin1, "latin1")
      : Buffer.from(text ?? "");

/** Values as facts/record.py writes them. */
export function encode(value: unknown, type?: DataType): unknown {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : javaScriptToPython[String(value)];
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString("hex")}`;
  if (value instanceof Map) {
    const types = type?.kind === "map" ? [type.keyType, type.valueType] : [];
    return [...value].map(([key, item]) => [encode(key, types[0]), encode(item, types[1])]);
  }
  if (Array.isArray(value))
    return value.map((item) => encode(item, type?.kind === "array" ? type.elementType : undefined));
  const name = (value as object)[Symbol.toStringTag as never] as string | undefined;
  if (name === "Temporal.Instant") return `${(value as { epochNanoseconds: bigint }).epochNanoseconds / 1000n}us`;
  if (name === "Temporal.PlainDateTime") return `${microsOf(value as DateTime)}us`;
  if (name?.startsWith("Temporal.")) return String(value);
  if (value instanceof VariantVal) return String(value);
  if (value instanceof Decimal) return type?.kind === "decimal" ? value.toFixed(type.scale) : value.toFixed();
  const fields = type?.kind === "struct" ? type.fields : [];
  return valuesOf(value as object).map((item, i) => encode(item, fields[i]?.dataType));
}

type DateTime = { toZonedDateTime(zone: string): { epochNanoseconds: bigint } };
const microsOf = (value: DateTime): bigint => value.toZonedDateTime("UTC").epochNanoseconds / 1000n;
const javaScriptToPython: Readonly<Record<string, string>> = { NaN: "nan", Infinity: "inf", "-Infinity": "-inf" };
