import type { Options } from "../../plan/index.ts";
import { simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";

export interface PartitionSpec {
  /** The columns that have a value; NULL is the word. */
  readonly partition: Options;
  /** The columns that are only named. */
  readonly dynamicPartitions?: readonly string[] | undefined;
}

/** `PARTITION (a = 1, b)`, if it comes next. */
export function optionalPartition(p: Parser): PartitionSpec | undefined {
  return p.at("PARTITION") && p.peek().key === "(" ? partition(p) : undefined;
}

export function partition(p: Parser): PartitionSpec {
  p.expect("PARTITION");
  const values = p.parenthesized(() => p.list(partitionValue));
  const fixed = values.filter(([, value]) => value !== undefined) as [string, string][];
  const dynamic = values.filter(([, value]) => value === undefined).map(([column]) => column);
  return {
    partition: Object.freeze(Object.fromEntries(fixed)),
    dynamicPartitions: dynamic.length > 0 ? dynamic : undefined,
  };
}

function partitionValue(p: Parser): readonly [string, string | undefined] {
  const column = simpleName(p);
  if (!p.accept("=")) return [column, undefined];
  return [column, valueText(p)];
}

/** A string's value, or the text of any other constant. */
export function valueText(p: Parser): string {
  if (p.token.kind === "string") return stringText(p);
  const start = p.token.start;
  p.expression();
  return p.textFrom(start);
}
