import { expect, test } from "vitest";
import { collectRows, type RecordBatch, type ResultStream, RowIterator, rowBatches } from "../../src/results/index.ts";
import { parseTableSchema } from "../../src/types/index.ts";

const schema = parseTableSchema("id BIGINT, xs ARRAY<BIGINT>, m MAP<BIGINT, STRING>, s STRUCT<a: BIGINT, b: STRING>");
const vector = (values: unknown[]) => ({ get: (row: number) => values[row], toArray: () => values });
const batch = (...ids: bigint[]): RecordBatch => ({
  schema,
  numRows: ids.length,
  columns: [
    vector(ids),
    vector(ids.map((id) => [id, null])),
    vector(ids.map((id) => new Map([[id, "x"]]))),
    vector(ids.map(() => null)),
  ],
});

/** A stream that tells whether it was closed, and how many batches were asked of it. */
function stream(...batches: RecordBatch[]) {
  const log = { asked: 0, closed: false };
  async function* generate() {
    try {
      for (const one of batches) {
        log.asked++;
        yield one;
      }
    } finally {
      log.closed = true;
    }
  }
  return { log, stream: { schema, batches: generate() } satisfies ResultStream };
}

test("collects batches, empty ones among them", async () => {
  const { stream: source } = stream(batch(1n, 2n), batch(), batch(3n));
  const rows = await collectRows(source);
  expect(rows.map((row) => (row as { id: bigint }).id)).toEqual([1n, 2n, 3n]);
});

test("iterates, and closes the source at the end", async () => {
  const { log, stream: source } = stream(batch(1n), batch(), batch(2n, 3n));
  const seen: bigint[] = [];
  for await (const row of new RowIterator<{ id: bigint }>(async () => source, {})) seen.push(row.id);
  expect(seen).toEqual([1n, 2n, 3n]);
  expect(log).toEqual({ asked: 3, closed: true });
});

test("leaving the loop closes the source and asks for no more", async () => {
  const { log, stream: source } = stream(batch(1n, 2n), batch(3n));
  for await (const _ of new RowIterator(async () => source, {})) break;
  expect(log).toEqual({ asked: 1, closed: true });
});

test("nothing is opened before the first row is asked for", async () => {
  let opened = 0;
  const rows = new RowIterator(async () => {
    opened++;
    return stream(batch(1n)).stream;
  }, {});
  expect(opened).toBe(0);
  await rows.next();
  expect(opened).toBe(1);
  await rows.return();
  expect(await rows.next()).toEqual({ done: true, value: undefined });
});

test("LONG as number reaches into arrays, maps and structs", async () => {
  const [row] = await collectRows(stream(batch(1n)).stream, { longAsNumber: true });
  expect(row).toEqual({ id: 1, xs: [1, null], m: new Map([[1, "x"]]), s: null });
});

test("LONG that is no safe number fails instead of being rounded", async () => {
  const rows = rowBatches(stream(batch(2n ** 53n)).stream, { longAsNumber: true });
  await expect(rows.next()).rejects.toThrow(/9007199254740992 .*column id/);
});
