import type { FormatOptions } from "../options.ts";

export interface OptionContext {
  readonly conf: ReadonlyMap<string, string>;
}
/** How one option is read: its value with Spark's default behind it, or an error where it is not valid. */
export type OptionReader<T> = (options: FormatOptions, context: OptionContext) => T;
type OptionTable = Readonly<Record<string, OptionReader<unknown>>>;

/** The values of all options of a table. */
export type OptionValues<Table extends OptionTable> = { readonly [Name in keyof Table]: ReturnType<Table[Name]> };

export function readOptions<Table extends OptionTable>(
  table: Table,
  options: FormatOptions,
  context: OptionContext,
): OptionValues<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([name, read]) => [name, read(options, context)]),
  ) as OptionValues<Table>;
}

export const flag =
  (name: string, fallback: boolean): OptionReader<boolean> =>
  (options) =>
    options.isOn(name, fallback);
export const integer =
  (name: string, fallback: number): OptionReader<number> =>
  (options) =>
    options.integer(name, fallback);
export const text =
  (name: string, fallback: string): OptionReader<string> =>
  (options) =>
    options.text(name, fallback);
export const optional =
  (...names: readonly string[]): OptionReader<string | undefined> =>
  (options) =>
    options.first(...names);
/** The option, or else the setting of the session. */
export const orConf =
  (name: string, key: string, fallback: string): OptionReader<string> =>
  (options, { conf }) =>
    options.text(name) ?? conf.get(key) ?? fallback;
export const confFlag =
  (key: string, fallback: boolean): OptionReader<boolean> =>
  (_, { conf }) =>
    (conf.get(key) ?? String(fallback)).toLowerCase() === "true";
