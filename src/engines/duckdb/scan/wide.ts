import type { DataType } from "../../../types/index.ts";

/** Columns of a file before they have their types. */
export interface UntypedColumns {
  /** A FROM item; its alias is `p`. */
  readonly from: string;
  readonly texts: readonly string[];
  readonly types: readonly DataType[];
}
export interface TypedColumns {
  /** A FROM item; its alias is `p`. */
  readonly from: string;
  readonly values: readonly string[];
}

/** With more columns than this, planning an expression for each takes longer than reading. */
const widest = 200;

/**
 * SQL of each column's value from its text. In wide files the texts of all columns of a type go into one list, over which one
 * expression runs: to plan it takes as long as for one column.
 */
export function typedColumns(
  { from, texts, types }: UntypedColumns,
  toValue: (text: string, type: DataType) => string,
): TypedColumns {
  const plain = () => texts.map((text, i) => toValue(text, types[i] as DataType));
  if (texts.length <= widest) return { from, values: plain() };
  const groups = new Map<string, { readonly type: DataType; readonly members: string[] }>();
  const values = texts.map((text, i) => {
    const type = types[i] as DataType;
    if (toValue("t", type) === "t") return text;
    const key = JSON.stringify(type);
    const group = groups.get(key) ?? { type, members: [] };
    groups.set(key, group);
    group.members.push(text);
    return `p.g${[...groups.keys()].indexOf(key)}[${group.members.length}]`;
  });
  const lists = [...groups.values()].map(
    ({ type, members }, i) => `list_transform([${members.join(", ")}], lambda t: ${toValue("t", type)}) AS g${i}`,
  );
  return { from: `(SELECT ${["p.*", "p.filename", ...lists].join(", ")} FROM ${from}) AS p`, values };
}
