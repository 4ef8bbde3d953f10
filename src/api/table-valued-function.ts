import type { UntypedSchema } from "../types/index.ts";
import type { DataFrame } from "./data-frame.ts";
import { literal } from "./expression-builder.ts";
import type { LiteralInput } from "./literals.ts";
import { relation } from "./relation-builder.ts";
import type { SparkSession } from "./spark-session.ts";
import type { AnyColumn } from "./typed-frame.ts";

type Argument = AnyColumn | LiteralInput;

/**
 * Functions that give a table; `spark.tvf`. Their names are Spark's, as in SQL.
 *
 * @example
 * await spark.tvf.explode(expr("array(1, 2)")).show();
 * // prints:
 * // +---+
 * // |col|
 * // +---+
 * // |  1|
 * // |  2|
 * // +---+
 */
export class TableValuedFunction {
  readonly #session: SparkSession;

  /** @internal */
  constructor(session: SparkSession) {
    this.#session = session;
  }

  #call(functionName: string, ...args: readonly Argument[]): DataFrame<UntypedSchema> {
    const expressions = args.map((value) => literal(value).expression);
    return this.#session.frame(relation("unresolvedTableValuedFunction", { functionName, arguments: expressions }));
  }

  /**
   * The numbers from `start` to before `end`; one argument is the end.
   *
   * @example
   * console.log(await spark.tvf.range(1, 3).collect());
   * // prints: [ { id: 1n }, { id: 2n } ]
   */
  range(start: number, end?: number, step: number = 1, numPartitions?: number): DataFrame<UntypedSchema> {
    const [from, to] = end === undefined ? [0, start] : [start, end];
    return this.#session.range(from, to, step, numPartitions) as unknown as DataFrame<UntypedSchema>;
  }

  /**
   * A row for each element of an array, or for each entry of a map.
   *
   * @example
   * console.log(await spark.tvf.explode(expr("array(1, 2)")).collect());
   * // prints: [ { col: 1 }, { col: 2 } ]
   */
  explode(collection: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("explode", collection);
  }

  /**
   * As {@link explode}; nothing gives one row of null.
   *
   * @example
   * console.log(await spark.tvf.explode_outer(expr("array()")).count());
   * // prints: 1
   */
  explode_outer(collection: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("explode_outer", collection);
  }

  /**
   * As {@link explode}, with the position of each element.
   *
   * @example
   * console.log(await spark.tvf.posexplode(expr("array('a')")).collect());
   * // prints: [ { pos: 0, col: 'a' } ]
   */
  posexplode(collection: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("posexplode", collection);
  }

  /**
   * As {@link posexplode}; nothing gives one row of null.
   *
   * @example
   * console.log(await spark.tvf.posexplode_outer(expr("array()")).count());
   * // prints: 1
   */
  posexplode_outer(collection: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("posexplode_outer", collection);
  }

  /**
   * A row for each struct of an array.
   *
   * @example
   * console.log(await spark.tvf.inline(expr("array(struct(1 AS a, 'x' AS b))")).collect());
   * // prints: [ { a: 1, b: 'x' } ]
   */
  inline(input: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("inline", input);
  }

  /**
   * As {@link inline}; nothing gives one row of null.
   *
   * @example
   * console.log(await spark.tvf.inline_outer(expr("array(struct(1 AS a))")).collect());
   * // prints: [ { a: 1 } ]
   */
  inline_outer(input: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("inline_outer", input);
  }

  /**
   * The values of fields of a JSON text, as a row of texts.
   *
   * @example
   * console.log(await spark.tvf.json_tuple(lit('{"a":1}'), "a").collect());
   * // prints: [ { c0: '1' } ]
   */
  json_tuple(input: AnyColumn, ...fields: readonly Argument[]): DataFrame<UntypedSchema> {
    return this.#call("json_tuple", input, ...fields);
  }

  /**
   * Values in `n` rows.
   *
   * @example
   * console.log(await spark.tvf.stack(2, 1, 2, 3, 4).collect());
   * // prints: [ { col0: 1, col1: 2 }, { col0: 3, col1: 4 } ]
   */
  stack(n: Argument, ...fields: readonly Argument[]): DataFrame<UntypedSchema> {
    return this.#call("stack", n, ...fields);
  }

  /**
   * The collations that Spark knows. On real Spark only.
   *
   * @example
   * const collations = spark.tvf.collations();
   */
  collations(): DataFrame<UntypedSchema> {
    return this.#call("collations");
  }

  /**
   * The keywords of SQL and whether each is reserved. On real Spark only.
   *
   * @example
   * const keywords = spark.tvf.sql_keywords();
   */
  sql_keywords(): DataFrame<UntypedSchema> {
    return this.#call("sql_keywords");
  }

  /**
   * A row for each field or element of a VARIANT. On real Spark only.
   *
   * @example
   * const fields = spark.tvf.variant_explode(expr("parse_json('[1, 2]')"));
   */
  variant_explode(input: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("variant_explode", input);
  }

  /**
   * As {@link variant_explode}; nothing gives one row of null. On real Spark only.
   *
   * @example
   * const fields = spark.tvf.variant_explode_outer(expr("parse_json('[1, 2]')"));
   */
  variant_explode_outer(input: AnyColumn): DataFrame<UntypedSchema> {
    return this.#call("variant_explode_outer", input);
  }

  /**
   * What Python workers logged. On real Spark only.
   *
   * @example
   * const logs = spark.tvf.python_worker_logs();
   */
  python_worker_logs(): DataFrame<UntypedSchema> {
    return this.#call("python_worker_logs");
  }
}
