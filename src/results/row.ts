import { rowJson } from "./row-json.ts";

/**
 * Rows are plain objects whose own keys are the column names. Everything else about a row (positions, JSON) sits on its
 * prototype, where logging, spreading and comparing do not see it.
 */

const names = Symbol("column names");
/** Values by position, of rows whose keys cannot tell them: two columns of one name. */
const positional = new WeakMap<object, readonly unknown[]>();

class RowBase {
  declare readonly [names]: readonly string[];
}
Object.setPrototypeOf(RowBase.prototype, Object.prototype);

let positions = 0;

function growPositions(count: number): void {
  for (; positions < count; positions++) {
    const at = positions;
    Object.defineProperty(RowBase.prototype, at, {
      configurable: true,
      get(this: RowBase) {
        return valueAt(this, at);
      },
    });
  }
}

// `Object` must stay the constructor, for what prints and compares rows looks there.
Reflect.deleteProperty(RowBase.prototype, "constructor");
Object.defineProperty(RowBase.prototype, "toJSON", {
  configurable: true,
  writable: true,
  value(this: object) {
    return rowJson(this);
  },
});

const namesOf = (row: object): readonly string[] => (row as RowBase)[names] ?? Object.keys(row);

/** The value at a position, counted from 0. */
export function valueAt(row: object, position: number): unknown {
  const values = positional.get(row);
  if (values) return values[position];
  const name = namesOf(row)[position];
  return name === undefined ? undefined : (row as Record<string, unknown>)[name];
}

/** The values of a row in column order, those of equally named columns included. */
export const valuesOf = (row: object): readonly unknown[] =>
  positional.get(row) ?? namesOf(row).map((name) => (row as Record<string, unknown>)[name]);

/** Makes rows of one schema. */
export interface RowFactory {
  /** `numRows` rows out of columns. */
  rows(columns: readonly ArrayLike<unknown>[], numRows: number): object[];
  row(values: readonly unknown[]): object;
}

type RowClass = new () => Record<string, unknown>;

// Rows of equal columns share a prototype, so that strict comparison takes those of two queries for equal.
const factories = new Map<string, RowFactory>();
const factoriesKept = 500;

/** The factory of rows with these columns. */
export function rowFactory(columnNames: readonly string[]): RowFactory {
  const key = JSON.stringify(columnNames);
  const known = factories.get(key);
  if (known) return known;
  if (factories.size >= factoriesKept) factories.clear();
  const made = makeFactory(columnNames);
  factories.set(key, made);
  return made;
}

function makeFactory(columnNames: readonly string[]): RowFactory {
  growPositions(columnNames.length);
  const Row = rowClass(columnNames);
  const isUnique = new Set(columnNames).size === columnNames.length;
  const isPlain = isUnique && columnNames.every((name) => !needsDefinition(name));
  const fill = isPlain ? assignAll(columnNames) : defineAll(columnNames, !isUnique);
  return {
    rows(columns, numRows) {
      const rows = new Array<object>(numRows);
      for (let at = 0; at < numRows; at++) {
        const row = new Row();
        fill(row, columns, at);
        rows[at] = row;
      }
      return rows;
    },
    row(values) {
      const row = new Row();
      fill(
        row,
        values.map((value) => [value]),
        0,
      );
      return row;
    },
  };
}

function rowClass(columnNames: readonly string[]): RowClass {
  function Row() {}
  Row.prototype = Object.create(RowBase.prototype, { [names]: { value: Object.freeze([...columnNames]) } });
  return Row as unknown as RowClass;
}

/** Assigning `__proto__` or a position would meet the prototype instead of making a key. */
const needsDefinition = (name: string): boolean => name === "__proto__" || /^\d+$/.test(name);

type Fill = (row: Record<string, unknown>, columns: readonly ArrayLike<unknown>[], at: number) => void;

type Values = ArrayLike<unknown>;

/**
 * The first columns have a place of their own in the code: V8 stores faster where a place meets one name only than in a loop
 * over the names.
 */
function assignAll(columnNames: readonly string[]): Fill {
  const count = columnNames.length;
  if (count === 0) return () => undefined;
  const [a, b, c, d, e, f, g, h] = columnNames as [string, string, string, string, string, string, string, string];
  return (row, columns, at) => {
    row[a] = (columns[0] as Values)[at];
    if (count === 1) return;
    row[b] = (columns[1] as Values)[at];
    if (count === 2) return;
    row[c] = (columns[2] as Values)[at];
    if (count === 3) return;
    row[d] = (columns[3] as Values)[at];
    if (count === 4) return;
    row[e] = (columns[4] as Values)[at];
    if (count === 5) return;
    row[f] = (columns[5] as Values)[at];
    if (count === 6) return;
    row[g] = (columns[6] as Values)[at];
    if (count === 7) return;
    row[h] = (columns[7] as Values)[at];
    if (count === 8) return;
    for (let column = 8; column < count; column++) row[columnNames[column] as string] = (columns[column] as Values)[at];
  };
}

function defineAll(columnNames: readonly string[], hasDuplicates: boolean): Fill {
  const firsts = [...new Map(columnNames.map((name, at) => [name, at] as const).reverse())].sort((a, b) => a[1] - b[1]);
  return (row, columns, at) => {
    const valueAtColumn = (column: number) => (columns[column] as ArrayLike<unknown>)[at];
    for (const [name, column] of firsts) {
      Object.defineProperty(row, name, {
        value: valueAtColumn(column),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    if (hasDuplicates)
      positional.set(
        row,
        columnNames.map((_, column) => valueAtColumn(column)),
      );
  };
}
