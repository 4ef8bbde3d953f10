import { FormatOptions } from "../../../sources/index.ts";
import { stringSql } from "../literals.ts";

type Files = readonly { readonly path: string }[];
type Options = Readonly<Record<string, string>>;

const list = (files: Files): string => `[${files.map(({ path }) => stringSql(path)).join(", ")}]`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every column as text, named t0, t1, ... */
export function csvSource(files: Files, options: Options, columns: number): string {
  const given = new FormatOptions(options);
  const names = Array.from({ length: columns }, (_, i) => `'t${i}': 'VARCHAR'`).join(", ");
  return `read_csv(${list(files)}, auto_detect=false, columns={${names}}, header=${given.isOn("header", false)}, delim=${stringSql(
    given.text("sep") ?? given.text("delimiter") ?? ",",
  )}, quote='"', escape='"', null_padding=true, strict_mode=false)`;
}

export const jsonSource = (files: Files, columns: readonly (readonly [string, string])[]): string =>
  `read_json(${list(files)}, auto_detect=false, format='newline_delimited', columns={${columns
    .map(([name, type]) => `${quoted(name)}: ${stringSql(type)}`)
    .join(", ")}})`;

export const parquetSource = (files: Files): string => `read_parquet(${list(files)}, union_by_name=true)`;
