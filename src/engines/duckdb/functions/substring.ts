import { once, onceAll } from "./once.ts";

interface Known {
  readonly isBinary: boolean;
  /** The start, where it is known before the query runs. */
  readonly start?: number | undefined;
}

/** Spark's substring: 0 means the first place, a length below 0 none; negative starts count from the end. */
export function substringSql(value: string, start: string, size: string | undefined, known: Known): string {
  if (known.isBinary) return bytesSql(value, start, size);
  const from =
    known.start === undefined
      ? once(start, (n) => `(CASE WHEN ${n} = 0 THEN 1 ELSE ${n} END)`)
      : firstPlace(known.start);
  return size === undefined ? `substring(${value}, ${from})` : `substring(${value}, ${from}, ${notNegative(size)})`;
}

const firstPlace = (start: number): string => String(start === 0 ? 1 : start);

/** A number, or 0 where it is negative; NULL stays NULL, which `greatest` would drop. */
export const notNegative = (size: string): string =>
  /^\d+$/.test(size) ? size : once(size, (n) => `(CASE WHEN ${n} < 0 THEN 0 ELSE ${n} END)`);

/** Slices of bytes count from 1 and include their ends; one that starts before the value ends where it would have ended. */
const bytesSql = (value: string, start: string, size: string | undefined): string =>
  onceAll([value, start, size ?? "2147483647"], ([v, n, length]) => {
    const from = `(CASE WHEN ${n} > 0 THEN CAST(${n} AS BIGINT) WHEN ${n} = 0 THEN 1 ELSE octet_length(${v}) + ${n} + 1 END)`;
    const none = `CASE WHEN ${length} <= 0 OR ${from} + ${length} - 1 < 1 THEN unhex('')`;
    return `(${none} ELSE array_slice(${v}, greatest(${from}, 1), ${from} + ${length} - 1) END)`;
  });
