import {
  type DataType,
  IntegerType,
  NullType,
  quotedType,
  StringType,
  sameType,
  structType,
} from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo, GeneratedColumn } from "../function-info.ts";
import { generator, unexpectedType, wrongArity } from "../signature.ts";
import { containsNull, elementTypeOf, functionName } from "./element-types.ts";
import { keyTypeOf, valueContainsNull, valueTypeOf } from "./map.ts";

type Columns = (args: readonly Argument[], call: CallContext) => readonly GeneratedColumn[];

const column = (name: string, dataType: DataType, nullable: boolean): GeneratedColumn => ({ name, dataType, nullable });

const exploded: Columns = ([collection]) =>
  collection?.dataType.kind === "map"
    ? [
        column("key", keyTypeOf(collection), false),
        column("value", valueTypeOf(collection), valueContainsNull(collection)),
      ]
    : [column("col", elementTypeOf(collection), containsNull(collection))];

const withPosition: Columns = (args, call) => [column("pos", IntegerType, false), ...exploded(args, call)];

const inlined: Columns = ([list]) => {
  const element = elementTypeOf(list);
  const fields = element.kind === "struct" ? element.fields : [];
  return fields.map(({ name, dataType, nullable }) => column(name, dataType, nullable || containsNull(list)));
};

const collection: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 1) throw wrongArity(call, "1", args.length);
  const [{ dataType }] = args as [Argument];
  if (dataType.kind !== "array" && dataType.kind !== "map") throw unexpectedType(call, args, 0, '("ARRAY" or "MAP")');
  return [dataType];
};

const structs: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 1) throw wrongArity(call, "1", args.length);
  if (elementTypeOf(args[0]).kind !== "struct") throw unexpectedType(call, args, 0, '"ARRAY<STRUCT>"');
  return args.map((arg) => arg.dataType);
};

export const stackWidth = (args: readonly Argument[]): number => {
  const rows = Number(constantOf(args[0]));
  return Math.ceil((args.length - 1) / rows);
};

const stacked: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 2) throw wrongArity(call, "> 1", args.length);
  const [rows, ...values] = args as [Argument, ...Argument[]];
  if (rows.dataType.kind !== "integer") throw unexpectedType(call, args, 0, '"INT"');
  const n = constantOf(rows);
  if (!isFoldable(rows) || typeof n !== "number") {
    const inputExpr = `"${displayName(rows)}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`n`", inputType: '"INT"', inputExpr });
  }
  if (n <= 0) {
    const currentValue = String(n);
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, { exprName: "`n`", valueRange: "(0, 2147483647]", currentValue });
  }
  const width = stackWidth(args);
  const types = Array.from({ length: width }, (_, at) => columnType(values, at, width, args, call));
  return [IntegerType, ...values.map((_, i) => types[i % width] as DataType)];
};

/** Values that stand in one column must have one type; NULLs fit in any. */
function columnType(
  values: readonly Argument[],
  at: number,
  width: number,
  args: readonly Argument[],
  call: CallContext,
): DataType {
  const inColumn = values.flatMap((value, i) => (i % width === at ? [{ type: value.dataType, index: i + 1 }] : []));
  const first = inColumn.find(({ type }) => type.kind !== "null");
  const other = inColumn.find(({ type }) => first && type.kind !== "null" && !sameType(type, first.type));
  if (first && other) {
    throw mismatch("STACK_COLUMN_DIFF_TYPES", args, call, {
      columnIndex: String(at),
      leftParamIndex: String(first.index),
      leftType: quotedType(first.type),
      rightParamIndex: String(other.index),
      rightType: quotedType(other.type),
    });
  }
  return first?.type ?? NullType;
}

const texts: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 2) throw wrongArity(call, "> 1", args.length);
  if (args.some((arg) => arg.dataType.kind !== "string" && arg.dataType.kind !== "null")) {
    throw mismatch("NON_STRING_TYPE", args, call, { funcName: functionName(call) });
  }
  return args.map(() => StringType);
};

interface GeneratorRow {
  readonly since: string;
  readonly args: FunctionInfo["coerce"];
  readonly columns: Columns;
  readonly doc: string;
  readonly example: FunctionInfo["example"];
}

const rows = ({ since, args, columns, doc, example }: GeneratorRow): FunctionInfo =>
  generator({
    since,
    args,
    result: (given, call) =>
      structType(
        columns(given, call).map(({ name, dataType, nullable }) => ({ name, dataType, nullable, metadata: {} })),
      ),
    nullable: false,
    generated: columns,
    doc,
    example,
  });

const outer = (row: GeneratorRow, name: string): FunctionInfo =>
  rows({
    ...row,
    columns: (args, call) => row.columns(args, call).map((made) => ({ ...made, nullable: true })),
    doc: `As \`${name}\`, but one row of NULLs where there is nothing to make rows of.`,
    example: { sql: row.example.sql.replace(name, `${name}_outer`), answer: row.example.answer },
  });

const explode: GeneratorRow = {
  since: "1.0.0",
  args: collection,
  columns: exploded,
  doc: "A row for each element of an array, or each entry of a map.",
  example: { sql: "explode(array(10))", answer: "10" },
};
const posexplode: GeneratorRow = {
  since: "2.0.0",
  args: collection,
  columns: withPosition,
  doc: "A row for each element of an array, or each entry of a map, with its position from 0.",
  example: { sql: "posexplode(array(10))", answer: "0 10" },
};
const inline: GeneratorRow = {
  since: "2.0.0",
  args: structs,
  columns: inlined,
  doc: "A row for each struct of an array, its fields as columns.",
  example: { sql: "inline(array(struct(1, 'a')))", answer: "1 a" },
};

export const generatorFunctions = {
  explode: rows(explode),
  explode_outer: outer(explode, "explode"),
  posexplode: rows(posexplode),
  posexplode_outer: outer(posexplode, "posexplode"),
  inline: rows(inline),
  inline_outer: outer(inline, "inline"),
  stack: rows({
    since: "2.0.0",
    args: stacked,
    columns: (args) =>
      Array.from({ length: stackWidth(args) }, (_, i) => column(`col${i}`, args[i + 1]?.dataType ?? NullType, true)),
    doc: "Values laid out in the given number of rows.",
    example: { sql: "stack(1, 1, 2)", answer: "1 2" },
  }),
  json_tuple: rows({
    since: "1.6.0",
    args: texts,
    columns: (args) => args.slice(1).map((_, i) => column(`c${i}`, StringType, true)),
    doc: "Top-level fields of a JSON object as text, one column each.",
    example: { sql: `json_tuple('{"a":1, "b":2}', 'a', 'b')`, answer: "1 2" },
  }),
} as const satisfies Record<string, FunctionInfo>;
