import { create } from "@bufbuild/protobuf";
import { node } from "../../plan/index.ts";
import type { Expression_Literal } from "../gen/spark/connect/expressions_pb.ts";
import {
  NADropSchema,
  NAFillSchema,
  NAReplace_ReplacementSchema,
  NAReplaceSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, missing, relation } from "./codec.ts";
import { bares, input, list, readBare, same, writeBare } from "./fields.ts";

/** `df.na`. */

/** A node keeps the old and the new values in two lists, a message in pairs. */
const naReplace = {
  wire: "replace",
  write: ({ input, cols, oldValues, newValues }, to) =>
    create(NAReplaceSchema, {
      input: to.relation(input),
      cols: [...cols],
      replacements: oldValues.map((oldValue, i) =>
        create(NAReplace_ReplacementSchema, {
          oldValue: writeBare(oldValue, "literal", to),
          newValue: writeBare(newValues[i] ?? oldValue, "literal", to),
        }),
      ),
    }),
  read(message, from, common) {
    if (!message.input) throw missing(message.$typeName, "input");
    const literal = (side: "oldValue" | "newValue") =>
      message.replacements.map((replacement) => {
        const value: Expression_Literal | undefined = replacement[side];
        if (!value) throw missing(replacement.$typeName, side);
        return readBare("literal", value, from);
      });
    return node("naReplace", {
      ...common,
      input: from.relation(message.input),
      cols: [...message.cols],
      oldValues: literal("oldValue"),
      newValues: literal("newValue"),
    });
  },
} satisfies Codec<"naReplace", "replace">;

export const missingValuesCodecs = {
  naFill: relation("naFill", "fillNa", NAFillSchema, {
    input: input("input"),
    cols: list("cols"),
    values: bares("values", "literal"),
  }),
  naDrop: relation("naDrop", "dropNa", NADropSchema, {
    input: input("input"),
    cols: list("cols"),
    minNonNulls: same("minNonNulls"),
  }),
  naReplace,
};
