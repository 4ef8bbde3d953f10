import type { CsvReadOptions } from "../../../../sources/index.ts";

/** Names of columns from the first record: the header's, with positions where they are missing or said twice. */
export function columnNames(
  values: readonly (string | null)[],
  { header, emptyValue, nullValue }: CsvReadOptions,
  caseSensitive: boolean,
): readonly string[] {
  if (!header) return values.map((_, i) => `_c${i}`);
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const count = new Map<string, number>();
  for (const value of values) if (value !== null) count.set(key(value), (count.get(key(value)) ?? 0) + 1);
  return values.map((value, i) => {
    if (value === null || value === "" || value === nullValue || value === emptyValue) return `_c${i}`;
    return (count.get(key(value)) ?? 0) > 1 ? `${value}${i}` : value;
  });
}
