import type { JsonValue } from "@bufbuild/protobuf";
import { normal } from "./normal.ts";

type Json = Readonly<Record<string, JsonValue>>;

/** A name of a function with arguments, as JSON. */
export type Call = readonly [name: string, ...args: readonly JsonValue[]];

/** The JSON of an expression as a short text that says as much: `split(a, string ",", integer -1)`. */
export const callText = (expression: JsonValue): string => textOf(normal(expression));

function textOf(expression: JsonValue): string {
  const [[kind, value] = ["", null], ...more] = Object.entries(expression as Json);
  const write = more.length === 0 ? writers[kind] : undefined;
  return write?.(value as Json) ?? JSON.stringify(expression);
}

const writers: Readonly<Record<string, (value: Json) => string | undefined>> = {
  unresolvedFunction: ({ functionName, arguments: args = [], ...flags }) => {
    const said = Object.keys(flags).map((flag) => `${flag} `);
    return `${said.join("")}${functionName}(${(args as JsonValue[]).map(textOf).join(", ")})`;
  },
  unresolvedAttribute: ({ unparsedIdentifier, isMetadataColumn: _, ...more }) =>
    Object.keys(more).length === 0 ? String(unparsedIdentifier) : undefined,
  literal: (value) =>
    Object.entries(value)
      .map(([type, item]) => `${type} ${isMadeUp(type, item) ? "<SEED>" : JSON.stringify(item)}`)
      .join(", "),
};

/** The seed of a call that was given none. */
const isMadeUp = (type: string, item: JsonValue): boolean => type === "long" && String(item).length > 6;
