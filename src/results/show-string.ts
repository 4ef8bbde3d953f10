import type { StructDataType } from "../types/index.ts";
import { displayWidth, padEnd, padStart } from "./display-width.ts";
import { valuesOf } from "./row.ts";
import { valueText } from "./value-text.ts";

export interface ShowOptions {
  readonly numRows: number;
  /** Longest text of a cell; 0 for no limit. */
  readonly truncate: number;
  readonly vertical: boolean;
  readonly timeZone: string;
}

/** The table that `show` prints. `rows` holds one row more than is to be shown, if there is one. */
export function showString(schema: StructDataType, rows: readonly object[], options: ShowOptions): string {
  const { numRows, truncate, vertical, timeZone } = options;
  const texts = schema.fields.map(({ dataType }) => valueText(dataType, timeZone));
  const cut = (text: string) => truncated(escaped(text), truncate);
  const header = schema.fields.map(({ name }) => cut(name));
  const shown = rows.slice(0, numRows);
  const cells = shown.map((row) => valuesOf(row).map((value, at) => cut(texts[at]?.(value) ?? "")));
  const table = vertical ? verticalTable(header, cells) : horizontalTable(header, cells, truncate > 0);
  if (rows.length <= numRows) return vertical && cells.length === 0 ? "(0 rows)" : table;
  return `${table}only showing top ${numRows} ${numRows === 1 ? "row" : "rows"}`;
}

const narrowest = 3;
type Cells = readonly (readonly string[])[];

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, displayWidth(text)), narrowest);

function horizontalTable(header: readonly string[], cells: Cells, alignRight: boolean): string {
  const widths = header.map((name, at) => widest([name, ...cells.map((row) => row[at] ?? "")]));
  const pad = alignRight ? padStart : padEnd;
  const rule = `+${widths.map((width) => "-".repeat(width)).join("+")}+\n`;
  const line = (row: readonly string[]) => `|${row.map((cell, at) => pad(cell, widths[at] ?? 0)).join("|")}|\n`;
  return `${rule}${line(header)}${rule}${cells.map(line).join("")}${rule}`;
}

function verticalTable(header: readonly string[], cells: Cells): string {
  const nameWidth = widest(header);
  const valueWidth = widest(cells.flat());
  const head = (row: number) => `-RECORD ${row}`.padEnd(nameWidth + valueWidth + 5, "-");
  const line = (cell: string, at: number) => ` ${padEnd(header[at] ?? "", nameWidth)} | ${padEnd(cell, valueWidth)} `;
  return cells.map((row, at) => `${[head(at), ...row.map(line)].join("\n")}\n`).join("");
}

function truncated(text: string, length: number): string {
  if (length <= 0 || text.length <= length) return text;
  return length < 4 ? text.slice(0, length) : `${text.slice(0, length - 3)}...`;
}

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\u000b": "\\v",
  "\u0007": "\\a",
};

const escaped = (text: string): string => text.replace(/[\n\r\t\f\b\v\u0007]/g, (char) => escapes[char] ?? char);
