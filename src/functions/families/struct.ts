import { type DataType, type StructField, structType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { displayName } from "../display-name.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import { any, optional, repeated } from "../params.ts";
import { isNullable, scalar, wrongArity } from "../signature.ts";

const fieldOf = (name: string, arg: Argument): StructField => ({
  name,
  dataType: arg.dataType,
  nullable: isNullable(arg),
  metadata: (arg.kind === "attribute" || arg.kind === "namedAlias" ? arg.metadata : undefined) ?? {},
});

/** A column keeps its name as a field; anything else is named after its position. */
const nameOf = (arg: Argument, index: number): string =>
  arg.kind === "attribute" ||
  arg.kind === "namedAlias" ||
  arg.kind === "getStructField" ||
  arg.kind === "lambdaVariable"
    ? arg.name
    : `col${index + 1}`;

const namesAndValues: FunctionInfo["coerce"] = (args, call) => {
  if (args.length % 2) throw wrongArity(call, "2n (n > 0)", args.length);
  const names = args.filter((_, i) => i % 2 === 0);
  const wrong = names.filter((name) => !isFoldable(name) || typeof constantOf(name) !== "string");
  if (wrong.length) {
    const inputExprs = `[${names.map((name) => `"${displayName(name)}"`).join(", ")}]`;
    throw mismatch("CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING", args, call, { inputExprs });
  }
  return args.map((arg) => arg.dataType);
};

export const structFunctions = {
  struct: scalar({
    since: "1.4.0",
    args: [optional(repeated(any))],
    result: (args): DataType => structType(args.map((arg, i) => fieldOf(nameOf(arg, i), arg))),
    nullable: false,
    doc: "A struct of the arguments; columns give their names to the fields.",
    example: { sql: "struct(1, 2, 3)", answer: "{1, 2, 3}" },
  }),
  named_struct: scalar({
    since: "1.5.0",
    args: namesAndValues,
    result: (args): DataType =>
      structType(
        args.flatMap((name, i) => (i % 2 ? [] : [fieldOf(String(constantOf(name)), args[i + 1] as Argument)])),
      ),
    nullable: false,
    doc: "A struct of names and values, which take turns.",
    example: { sql: "named_struct('a', 1, 'b', 2)", answer: "{1, 2}" },
  }),
} as const satisfies Record<string, FunctionInfo>;
