import type { DataFrame, SparkSession } from "tspark";
import { expr } from "tspark/functions";
import type { UntypedSchema } from "tspark/types";
import { type Bulk, type BulkTable, type Question, questionText } from "../bulk.ts";
import { equalRows, equalValues } from "./compare.ts";
import type { Encoded } from "./encode.ts";
import { readFrame } from "./frame.ts";
import type { BulkAnswer, GoldError } from "./gold.ts";
import { type Finding, judgeError } from "./judge.ts";
import { errorOf } from "./run.ts";
import { flagged, type TypeJson, withoutNullability } from "./schema.ts";

/** What an expression gave: the last column of its frame, or an error. */
export type TakenAnswer =
  | {
      readonly type: TypeJson;
      readonly nullable: boolean;
      readonly values: readonly Encoded[];
      /** How many columns the expression gave: a star or a generator gives several. */
      readonly width: number;
    }
  | { readonly error: GoldError };

/** A family in a session, ready to be asked. */
export interface Asker {
  ask(question: Question): Promise<TakenAnswer>;
  /** Several one-row expressions in one select. */
  askTogether(expressions: readonly string[]): Promise<readonly TakenAnswer[]>;
}

export const asker = async (spark: SparkSession, family: Bulk): Promise<Asker> => {
  for (const [key, value] of Object.entries(family.conf ?? {})) await spark.conf.set(key, value);
  const tables = new Map<string, DataFrame<UntypedSchema>>();
  for (const [name, body] of Object.entries(family.tables ?? {})) tables.set(name, await table(spark, body));
  const frameOf = (question: Question): DataFrame<UntypedSchema> => {
    if (typeof question === "string") return spark.range(1).selectExpr(question);
    const from = tables.get(question.from);
    if (from === undefined) throw new Error(`no table ${question.from} for ${questionText(question)}`);
    return question.by === undefined
      ? from.selectExpr(question.expr)
      : from.groupBy(question.by).agg(expr(question.expr));
  };
  return {
    async ask(question) {
      let taken: TakenAnswer | undefined;
      const error = await errorOf(async () => {
        taken = (await columns(frameOf(question))).at(-1);
      });
      return taken ?? { error: error as GoldError };
    },
    askTogether: (expressions) => columns(spark.range(1).selectExpr(...expressions)),
  };
};

/** Rows in their order: what `first` or `collect_list` answer depends on it. */
const table = async (spark: SparkSession, { columns, rows }: BulkTable): Promise<DataFrame<UntypedSchema>> => {
  const numbered = rows
    .map((row, at) =>
      spark.range(1).selectExpr(`${at} AS at`, ...row.map((literal, i) => `${literal} AS ${columns[i]}`)),
    )
    .reduce((above, below) => above.union<UntypedSchema>(below) as DataFrame<UntypedSchema>);
  const df = numbered.orderBy("at").drop("at") as DataFrame<UntypedSchema>;
  return spark.createDataFrame(await df.collect(), await df.schema()) as DataFrame<UntypedSchema>;
};

const columns = async (df: DataFrame<UntypedSchema>): Promise<readonly TakenAnswer[]> => {
  const { schema, rows } = await readFrame(df);
  const width = schema.fields.length;
  return schema.fields.map(({ type, nullable }, at) => {
    const values = rows.map((row) => row[at] ?? null);
    return { type, nullable, values, width };
  });
};

/** In what an answer differs from the recorded one. */
export const judgeAnswer = (question: Question, gold: BulkAnswer, taken: TakenAnswer): Finding[] => {
  const aspect = questionText(question);
  if ("error" in gold)
    return judgeError(aspect, gold.error, "error" in taken ? withoutParameters(taken.error) : undefined);
  if ("error" in taken) return [{ aspect, words: `Spark: ${JSON.stringify(gold)}\ntspark: ${JSON.stringify(taken)}` }];
  const type = flagged(taken.type, taken.nullable);
  const expected = "rows" in gold ? gold.rows : [gold.value];
  const sameType = withoutNullability(type) === withoutNullability(gold.type);
  if (!sameType || !sameValues(question, taken.type, expected, taken.values))
    return [{ aspect, words: `Spark:  ${gold.type} ${show(expected)}\ntspark: ${type} ${show(taken.values)}` }];
  return type === gold.type
    ? []
    : [{ aspect: `nullability: ${aspect}`, words: `Spark: ${gold.type}, tspark: ${type}` }];
};

const sameValues = (question: Question, type: TypeJson, expected: readonly Encoded[], taken: readonly Encoded[]) => {
  const rows = (values: readonly Encoded[]) => values.map((value) => [value]);
  return inOrder(question)
    ? expected.length === taken.length && expected.every((value, at) => equalValues(type, value, taken[at] ?? null))
    : equalRows([type], rows(expected), rows(taken), false);
};

/** Groups and windows come in any order. */
const inOrder = (question: Question): boolean =>
  typeof question === "string" || (question.by === undefined && !question.expr.toUpperCase().includes(" OVER "));

const withoutParameters = ({ parameters: _, ...identity }: GoldError): GoldError => identity;
const show = (values: readonly Encoded[]): string => JSON.stringify(values.length === 1 ? values[0] : values);
