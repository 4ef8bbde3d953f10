import { sparkError } from "../errors/index.ts";
import { kindOfValue } from "./value-kind.ts";

/** What `show` prints. */
export interface ShowArguments {
  /** How many rows; 20 unless said otherwise. */
  readonly n?: number;
  /** How many characters of a cell; true is 20, false or 0 all of them. */
  readonly truncate?: boolean | number;
  /** A line for each value instead of each row. */
  readonly vertical?: boolean;
}

interface Shown {
  readonly numRows: number;
  readonly truncate: number;
  readonly vertical: boolean;
  readonly signal?: AbortSignal;
}

interface Given {
  readonly n?: unknown;
  readonly truncate?: unknown;
  readonly vertical?: unknown;
  readonly signal?: AbortSignal;
}

const isGiven = (argument: unknown): argument is Given => kindOfValue(argument) === "Object";

const mostRows = 2 ** 31 - 1;

/** `(n, truncate, vertical)`, or an object of them, alone or after `n`. */
export function showArguments(args: readonly unknown[]): Shown {
  const [first, second, third] = args;
  const given: Given = isGiven(first)
    ? first
    : isGiven(second)
      ? { n: first, ...second }
      : { n: first, truncate: second, vertical: third };
  const { n = 20, truncate = true, vertical = false, signal } = given;
  if (typeof n !== "number" || !Number.isInteger(n)) throw wrong("n", "int", n);
  if (typeof truncate !== "number" && typeof truncate !== "boolean") throw wrong("truncate", "bool", truncate);
  if (typeof vertical !== "boolean") throw wrong("vertical", "bool", vertical);
  const shown = {
    numRows: Math.min(Math.max(n, -mostRows), mostRows),
    truncate: typeof truncate === "number" ? truncate : truncate ? 20 : 0,
    vertical,
  };
  return signal === undefined ? shown : { ...shown, signal };
}

const wrong = (name: string, expected: string, value: unknown) =>
  sparkError("NOT_EXPECTED_TYPE", { arg_name: name, expected_type: expected, arg_type: kindOfValue(value) });
