/** How many rows Spark sends in a batch. */
const batchRows = 10_000;

/** Four values that lie ready: nothing is asked, decoded or copied but the text of each row. */
const ids = BigInt64Array.from({ length: batchRows }, (_, at) => BigInt(at));
const numbers = Int32Array.from({ length: batchRows }, (_, at) => at % 1000);
const doubles = Float64Array.from({ length: batchRows }, (_, at) => at / 3);
const textLength = "name-50000".length;
const texts = Buffer.from(Array.from({ length: batchRows }, (_, at) => `name-${50_000 + at}`).join(""));

class Row {
  constructor(
    readonly id: bigint,
    readonly i: number,
    readonly d: number,
    readonly s: string,
  ) {}
}

/** Makes as many objects as `collect` of the benches' query, of what lies ready: V8's own part, whoever calls it. */
export function bareRows(rows: number): readonly object[] {
  const made = new Array<object>(rows);
  let text = "";
  for (let row = 0; row < rows; row++) {
    const at = row % batchRows;
    if (at === 0) text = texts.toString("latin1");
    const s = text.slice(at * textLength, (at + 1) * textLength);
    made[row] = new Row(ids[at] as bigint, numbers[at] as number, (doubles[at] as number) + row, s);
  }
  return made;
}
