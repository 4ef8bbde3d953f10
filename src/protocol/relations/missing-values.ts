import { create } from "@bufbuild/protobuf";
import { node } from "../../plan/index.ts";
import { required } from "../checks.ts";
import {
  NADropSchema,
  NAFillSchema,
  NAReplace_ReplacementSchema,
  NAReplaceSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
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
    const literals = (side: "oldValue" | "newValue") =>
      message.replacements.map((replacement) =>
        readBare("literal", required(replacement[side], `spark.connect.NAReplace.Replacement.${side}`), from),
      );
    return node("naReplace", {
      ...common,
      input: from.relation(required(message.input, "spark.connect.NAReplace.input")),
      cols: [...message.cols],
      oldValues: literals("oldValue"),
      newValues: literals("newValue"),
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
