import { randomUUID } from "node:crypto";
import { captureCallSite, sparkError } from "../errors/index.ts";
import type { SparkSession } from "./spark-session.ts";

/**
 * Aggregates that are computed while an action runs; given to `DataFrame.observe`.
 *
 * @example
 * const seen = new Observation("seen");
 * const df = spark.range(3).observe(seen, expr("max(id)").as("largest"));
 * await df.collect();
 * console.log(await seen.get());
 * // prints: { largest: 2n }
 */
export class Observation {
  /**
   * The name under which the engine reports the values.
   *
   * @example
   * console.log(new Observation("seen").name);
   * // prints: seen
   */
  readonly name: string;
  #values: Promise<Readonly<Record<string, unknown>>> | undefined;

  /** Makes an observation for one DataFrame. */
  constructor(name: string = randomUUID()) {
    if (name === "") throw sparkError("VALUE_NOT_NON_EMPTY_STR", { arg_name: "name", arg_value: name });
    this.name = name;
  }

  /**
   * The values by the names of the aggregates, once the first action on the DataFrame has read all of its rows.
   *
   * @example
   * const seen = new Observation();
   * await spark.range(3).observe(seen, expr("count(*)").as("rows")).collect();
   * console.log((await seen.get()).rows);
   * // prints: 3n
   */
  async get(): Promise<Readonly<Record<string, unknown>>> {
    if (this.#values === undefined) throw sparkError("NO_OBSERVE_BEFORE_GET", {});
    return this.#values;
  }

  /** @internal */
  attach({ session }: SparkSession): void {
    if (this.#values !== undefined) throw sparkError("REUSE_OBSERVATION", {});
    this.#values = session.observations.expect(this.name, { callSite: captureCallSite() });
  }
}
