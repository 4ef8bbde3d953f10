import {
  batchType,
  columnFromArray,
  largeUtf8,
  Table,
  tableFromColumns,
  tableToIPC,
  utf8View,
} from "@uwdata/flechette";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type ArrowBatchMessage, batchesOf, writeRows } from "../../../../src/engines/connect/arrow/index.ts";
import { vectorOf } from "../../../../src/engines/connect/arrow/vector-of.ts";
import { SpareMemory } from "../../../../src/engines/connect/spare-memory.ts";
import { toArrowTable } from "../../../../src/results/arrow/index.ts";
import { collectRows, type RecordBatch, rowBatches, valueAt, valueText } from "../../../../src/results/index.ts";
import {
  CalendarInterval,
  type DataType,
  Decimal,
  parseTableSchema,
  StringType,
  type StructDataType,
} from "../../../../src/types/index.ts";
import { arrowCases } from "./cases.ts";
import { goldNames, inOrder, readGold, unaligned } from "./gold.ts";

async function batches(messages: readonly ArrowBatchMessage[], schema: StructDataType): Promise<RecordBatch[]> {
  const read: RecordBatch[] = [];
  const copies = messages.map((message) => ({ ...message }));
  for await (const batch of batchesOf(inOrder(copies), schema)) read.push(batch);
  return read;
}

/** Spark's own text of values, which for bytes was asked in another form. */
function textOf(type: DataType): (value: unknown) => string | null {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").toUpperCase();
  if (type.kind === "binary") return (value) => (value === null ? null : hex(value as Uint8Array));
  const text = valueText(type, "UTC");
  // Casts write the nulls inside of a value small, tables large.
  return (value) => (value === null ? null : text(value).replaceAll("NULL", "null"));
}

const withText = Object.keys(arrowCases);

test("every case is recorded", () => {
  expect(goldNames()).toEqual(expect.arrayContaining(withText));
});

describe.each(withText)("%s", (name) => {
  const { schema, messages, texts } = readGold(name);
  const type = schema.fields[0]?.dataType as DataType;

  test("reads as Spark prints it, all at once and one by one", async () => {
    const read = await batches(
      messages.map((message) => ({ ...message, data: unaligned(message.data) })),
      schema,
    );
    const all = read.flatMap(({ columns }) => Array.from(columns[0]?.toArray() ?? []));
    const single = read.flatMap(({ columns, numRows }) =>
      Array.from({ length: numRows }, (_, row) => columns[0]?.get(row)),
    );
    expect(all.map(textOf(type))).toEqual(texts);
    expect(single.map(textOf(type))).toEqual(texts);
    expect(single).toEqual(all);
  });
});

test.each<[name: string, values: readonly unknown[]]>([
  ["long", [2n ** 63n - 1n, null, -(2n ** 63n), 9007199254740993n]],
  ["decimal9scale2", [new Decimal("1.5"), new Decimal("-0.01"), null, new Decimal("9999999.99")]],
  ["time0", [Temporal.PlainTime.from("23:59:59")]],
  ["month", [Temporal.Duration.from({ years: 1, months: 1 }), Temporal.Duration.from({ months: -1 })]],
  ["hour", [Temporal.Duration.from({ days: 1, hours: 1 })]],
  ["binary", [new Uint8Array(), new Uint8Array([0, 255, 16]), null, new Uint8Array([97, 98, 99])]],
  [
    "map",
    [
      new Map<string, unknown>([
        ["a", 1],
        ["b", null],
      ]),
      null,
      new Map(),
    ],
  ],
  ["arrayNotNull", [[1n, 2n], [3n]]],
])("%s has the values that users expect", async (name, values) => {
  const { schema, messages } = readGold(name);
  const read = await batches(messages, schema);
  expect(read.flatMap(({ columns }) => Array.from(columns[0]?.toArray() ?? []))).toEqual(values);
});

test("calendar intervals keep their three parts", async () => {
  const { schema, messages } = readGold("calendarInterval");
  const [batch] = await batches(messages, schema);
  expect(batch?.columns[0]?.get(0)).toEqual(new CalendarInterval(14, 25, 18_367_008_009n));
});

test("fields of one name keep their values by position", async () => {
  const { schema, messages } = readGold("structDuplicates");
  const rows = await collectRows({ schema, batches: batchesOf(inOrder(messages), schema) });
  const struct = (rows[0] as { v: object }).v;
  expect([0, 1, 2].map((at) => valueAt(struct, at))).toEqual([1, "x", true]);
});

test.each(goldNames().filter((name) => /\.(lz4|zstd)$/.test(name)))(
  "%s reads as what is not compressed",
  async (name) => {
    const { schema, messages } = readGold(name);
    const plain = readGold(name.replace(/\..*/, ""));
    const text = textOf(schema.fields[0]?.dataType as DataType);
    const textsOf = async (gold: typeof plain) =>
      (await batches(gold.messages, gold.schema)).flatMap(({ columns }) =>
        Array.from(columns[0]?.toArray() ?? [], text),
      );
    const counts = new Map<string | null, number>();
    for (const each of await textsOf({ schema, messages })) counts.set(each, (counts.get(each) ?? 0) + 1);
    const expected = await textsOf(plain);
    expect(new Set(counts.keys())).toEqual(new Set(expected));
    expect([...counts.values()]).toEqual(expected.map(() => 300));
  },
);

describe("chunks", () => {
  const { schema, messages } = readGold("long");
  const [whole] = messages as [ArrowBatchMessage];
  const cut = (parts: number): ArrowBatchMessage[] => {
    const size = Math.ceil(whole.data.length / parts);
    return Array.from({ length: parts }, (_, at) => ({
      ...whole,
      data: whole.data.subarray(at * size, (at + 1) * size),
      chunkIndex: BigInt(at),
      numChunksInBatch: BigInt(parts),
    }));
  };
  const rowsOf = async (parts: readonly ArrowBatchMessage[]) =>
    (await batches(parts, schema)).flatMap(({ columns }) => columns[0]?.toArray());

  test.each([1, 2, 7])("%i make one batch", async (parts) => {
    expect(await rowsOf(cut(parts))).toEqual(await rowsOf([whole]));
  });

  test.each<[string, (chunks: ArrowBatchMessage[]) => readonly ArrowBatchMessage[]]>([
    ["one is missing", ([first, , third]) => [first, third] as ArrowBatchMessage[]],
    ["one comes twice", ([first]) => [first, first] as ArrowBatchMessage[]],
    ["the last is missing", ([first, second]) => [first, second] as ArrowBatchMessage[]],
    ["the first is missing", ([, second]) => [second] as ArrowBatchMessage[]],
    ["rows come twice", () => [whole, whole]],
    ["rows are missing", () => [{ ...whole, rowCount: 5n }]],
    [
      "more are announced than there can be",
      ([first]) => [{ ...first, numChunksInBatch: 2n ** 52n } as ArrowBatchMessage],
    ],
    ["rows were left out", () => [{ ...whole, startOffset: 1n }]],
  ])("%s: an error", async (_, change) => {
    await expect(rowsOf(change(cut(3)))).rejects.toThrow(/INTERNAL_ERROR/);
  });
});

test("rows without columns are counted", async () => {
  const { schema } = readGold("long");
  const empty = { ...schema, fields: [] };
  const data = tableToIPC(new Table({ version: 4, endianness: 0, fields: [], metadata: null }, []), {}) as Uint8Array;
  const read = await batches([{ rowCount: 3n, data }], empty);
  expect(read.map(({ numRows, columns }) => [numRows, columns])).toEqual([[3, []]]);
});

test("a column of another type than the schema's is refused", async () => {
  const { messages } = readGold("long");
  await expect(batches(messages, parseTableSchema("v string"))).rejects.toThrow(
    /UNSUPPORTED_DATA_TYPE_FOR_ARROW_CONVERSION/,
  );
});

test("texts with 64-bit offsets, as large var types of Spark have", async () => {
  const values = ["a", null, "é漢😀", ""];
  const data = tableToIPC(tableFromColumns({ v: columnFromArray(values, largeUtf8()) }), {}) as Uint8Array;
  const [batch] = await batches([{ rowCount: 4n, data }], parseTableSchema("v string"));
  expect(batch?.columns[0]?.toArray()).toEqual(values);
});

test("texts in views", () => {
  const type = utf8View();
  const View = batchType(type, {});
  // Each view: the length and, of short texts, the bytes.
  const views = new Uint8Array(32);
  views.set([2, 0, 0, 0, 104, 105]);
  const fields = { length: 2, nullCount: 0, type, validity: new Uint8Array(0), values: views, data: [] };
  const vector = vectorOf(StringType, new View(fields as never) as never);
  expect([vector.toArray(), vector.get(0)]).toEqual([["hi", ""], "hi"]);
});

describe("toArrow", () => {
  const tableOf = async (name: string) => {
    const { schema, messages } = readGold(name);
    const read = await batches(messages, schema);
    return { read, table: await toArrowTable({ schema, batches: inOrder(read) }, "UTC") };
  };
  const batchOf = (table: unknown) => (table as { children: { data: unknown[] }[] }).children[0]?.data[0];

  test.each(["long", "string", "timestamp", "arrayOfStructs", "map", "variant", "decimal38", "yearMonthInterval"])(
    "takes %s as it came",
    async (name) => {
      const { read, table } = await tableOf(name);
      expect(batchOf(table)).toBe(read[0]?.arrow?.[0]);
      expect(table.numRows).toBe(read[0]?.numRows);
    },
  );

  test("gives fields of one name their own names back", async () => {
    const { read, table } = await tableOf("structDuplicates");
    expect(batchOf(table)).not.toBe(read[0]?.arrow?.[0]);
    expect(
      (batchOf(table) as { type: { children: { name: string }[] } }).type.children.map(({ name }) => name),
    ).toEqual(["a", "a", "A"]);
  });
});

describe("the memory of a batch that was released", () => {
  const schema = parseTableSchema("id int, text string");
  const numRows = 5000;
  const dataOf = (first: number) =>
    writeRows(
      {
        numRows,
        columns: [
          { values: Int32Array.from({ length: numRows }, (_, at) => first + at) },
          { values: Array.from({ length: numRows }, (_, at) => `text ${first + at}`) },
        ],
      },
      schema,
      0,
      numRows,
    );
  const firsts = [10_000, 20_000, 30_000];

  /** Messages as they come from the network, each in memory of its own or in what was given back. */
  async function* messages(memory: SpareMemory, chunks: number): AsyncGenerator<ArrowBatchMessage> {
    for (const first of firsts) {
      const whole = dataOf(first);
      const size = Math.ceil(whole.length / chunks);
      for (let chunk = 0; chunk < chunks; chunk++) {
        const part = whole.subarray(chunk * size, (chunk + 1) * size);
        const data = memory.take(part.length);
        data.set(part);
        const chunking = chunks > 1 ? { chunkIndex: BigInt(chunk), numChunksInBatch: BigInt(chunks) } : {};
        yield { rowCount: BigInt(numRows), data, ...chunking };
      }
    }
  }

  async function read(chunks: number, release: (batch: RecordBatch) => void) {
    const memory = new SpareMemory();
    const rooms = new Set<unknown>();
    const texts: unknown[] = [];
    for await (const batch of batchesOf(messages(memory, chunks), schema, memory)) {
      rooms.add((batch.arrow as readonly { values?: Uint8Array }[])[0]?.values?.buffer);
      texts.push(batch.columns[1]?.toArray()[1]);
      release(batch);
    }
    expect(texts).toEqual(firsts.map((first) => `text ${first + 1}`));
    return rooms.size;
  }

  test.each([1, 2, 3])("in %i messages is used again, that of another is not", async (chunks) => {
    expect(await read(chunks, (batch) => batch.release?.())).toBe(1);
    expect(await read(chunks, () => {})).toBe(firsts.length);
  });

  test("is given back once, however often that is said", async () => {
    const released: RecordBatch[] = [];
    const rooms = await read(1, (batch) => {
      released.push(batch);
      for (const each of released) each.release?.();
    });
    expect(rooms).toBe(1);
  });
});

test("rows of a large batch come in parts, which are all of it", async () => {
  const schema = parseTableSchema("id int, text string");
  const numRows = 5000;
  const columns = [
    { values: Int32Array.from({ length: numRows }, (_, at) => at) },
    { values: Array.from({ length: numRows }, (_, at) => `${at}`.padStart(1000)) },
  ];
  const message = () => ({ rowCount: BigInt(numRows), data: writeRows({ numRows, columns }, schema, 0, numRows) });
  const stream = () => ({ schema, batches: batchesOf(inOrder([message(), message()]), schema) });
  const parts: object[][] = [];
  for await (const rows of rowBatches(stream())) parts.push(rows);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.flat()).toEqual(await collectRows(stream()));
});
