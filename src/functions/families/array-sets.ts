import { ArrayType, BooleanType, isOrderable } from "../../types/index.ts";
import { notOrderable } from "../coercion/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { array } from "../params.ts";
import { anyNullable, coerceParams, scalar } from "../signature.ts";
import { containsNull, elementTypeOf, twoArrays } from "./element-types.ts";

const ordered =
  (coerce: FunctionInfo["coerce"]): FunctionInfo["coerce"] =>
  (args, call) => {
    const types = coerce(args, call);
    const type = elementTypeOf(args[0]);
    if (!isOrderable(type)) throw notOrderable(args, call, type);
    return types;
  };

const set = (mayHoldNull: (left: boolean, right: boolean) => boolean, doc: string, sql: string, answer: string) =>
  scalar({
    since: "2.4.0",
    args: ordered(twoArrays),
    result: ([left, right]) => ArrayType(elementTypeOf(left), mayHoldNull(containsNull(left), containsNull(right))),
    doc,
    example: { sql, answer },
  });

export const arraySetFunctions = {
  array_distinct: scalar({
    since: "2.4.0",
    args: ordered(coerceParams([array])),
    result: ([list]) => ArrayType(elementTypeOf(list), containsNull(list)),
    doc: "The different elements, in the order in which they are met.",
    example: { sql: "array_distinct(array(1, 2, 3, null, 3))", answer: "[1, 2, 3, NULL]" },
  }),
  array_union: set(
    (left, right) => left || right,
    "The different elements of both arrays.",
    "array_union(array(1, 2, 3), array(1, 3, 5))",
    "[1, 2, 3, 5]",
  ),
  array_intersect: set(
    (left, right) => left && right,
    "The different elements that both arrays have.",
    "array_intersect(array(1, 2, 3), array(1, 3, 5))",
    "[1, 3]",
  ),
  array_except: set(
    (left) => left,
    "The different elements of the first array that the second has not.",
    "array_except(array(1, 2, 3), array(1, 3, 5))",
    "[2]",
  ),
  arrays_overlap: scalar({
    since: "2.4.0",
    args: ordered(twoArrays),
    result: BooleanType,
    nullable: (args) => anyNullable(args) || args.some(containsNull),
    doc: "Whether the arrays have an element in common; NULL when only a NULL could be it.",
    example: { sql: "arrays_overlap(array(1, 2, 3), array(3, 4, 5))", answer: "true" },
  }),
} as const satisfies Record<string, FunctionInfo>;
