import { inspect } from "node:util";
import { captureCallSite, sparkError } from "../errors/index.ts";
import { type Expression, node, type Relation } from "../plan/index.ts";
import type { CheckedName, ColumnAt, OutputName } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import { type ColumnArgument, columnExpression, columnList, columnsProxy } from "./column-arguments.ts";
import type { DataFrame } from "./data-frame.ts";
import { namedExpression } from "./expression-builder.ts";
import type { SparkSession } from "./spark-session.ts";
import type { ColumnsOf } from "./typed-frame.ts";

/** A DataFrame's plan and session: what every method of it is built on. */
export abstract class FrameBase<S> {
  /** The unresolved plan. @internal */
  readonly plan: Relation;
  /**
   * The session that made this DataFrame.
   *
   * @example
   * console.log(spark.range(1).sparkSession === spark);
   * // prints: true
   */
  readonly sparkSession: SparkSession;

  /** @internal */
  constructor(plan: Relation, sparkSession: SparkSession) {
    this.plan = plan;
    this.sparkSession = sparkSession;
  }

  /** A DataFrame of the same session over another plan. @internal */
  abstract derive<T>(plan: Relation): DataFrame<T>;

  /**
   * A column of this DataFrame. Unlike the function `col`, it stays a column of this one where another DataFrame in the same
   * query has one of that name.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(2)];
   * console.log(await a.join(b, a.col("id").eq(b.col("id"))).select(a.col("id")).count());
   * // prints: 2
   */
  col<const N extends string>(name: CheckedName<S, N>): Column<ColumnAt<S, N>, OutputName<N>> {
    return new Column(namedExpression(name as string, this.plan.planId));
  }

  /**
   * All columns of this DataFrame as properties of one object, as functions of columns get them.
   *
   * @example
   * const df = spark.range(3);
   * console.log(await df.filter(df.c.id.gt(1)).collect());
   * // prints: [ { id: 2n } ]
   */
  get c(): ColumnsOf<S> {
    return columnsProxy(this.plan.planId) as ColumnsOf<S>;
  }

  /**
   * The columns whose names match a regular expression written in backticks.
   *
   * @example
   * const df = spark.sql("SELECT 1 AS a1, 2 AS a2, 3 AS b");
   * console.log(await df.select(df.colRegex("`a.*`")).columns());
   * // prints: [ 'a1', 'a2' ]
   */
  colRegex(colName: string): Column {
    return new Column(node("unresolvedRegex", { colName, planId: this.plan.planId, origin: here() }));
  }

  /**
   * A hidden column of the source, such as `_metadata`.
   *
   * @example
   * const file = spark.read.text("data.csv").metadataColumn("_metadata");
   */
  metadataColumn(colName: string): Column {
    const fields = { unparsedIdentifier: colName, planId: this.plan.planId, isMetadataColumn: true };
    return new Column(node("unresolvedAttribute", { ...fields, origin: here() }));
  }

  /** Column arguments, however they were given. */
  protected columnArguments(args: readonly unknown[]): readonly ColumnArgument[] {
    return columnList(args, this.plan.planId);
  }

  /** Column arguments where positions are not allowed. */
  protected expressions(args: readonly unknown[], argumentName = "cols"): readonly Expression[] {
    return this.columnArguments(args).map((argument) => columnExpression(argument, argumentName));
  }

  /** The plan of another DataFrame, which must be of the same session. */
  protected planOf(other: FrameBase<AnyValue>): Relation {
    if (other.sparkSession !== this.sparkSession) throw sparkError("SESSION_NOT_SAME", {});
    return other.plan;
  }

  /** What `console.log` shows: the DataFrame is not run for it. @internal */
  [inspect.custom](): string {
    return `DataFrame<${this.plan.kind}>`;
  }
}

const here = () => ({ callSite: captureCallSite() });
