import { randomUUID } from "node:crypto";
import { sparkError } from "../errors/index.ts";

/**
 * Aggregates that are computed while an action runs; given to `DataFrame.observe`.
 *
 * @example
 * const seen = new Observation("seen");
 * const df = spark.range(3).observe(seen, expr("max(id)").as("largest"));
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
  #attached = false;

  /** Makes an observation for one DataFrame. */
  constructor(name: string = randomUUID()) {
    if (name === "") throw sparkError("VALUE_NOT_NON_EMPTY_STR", { arg_name: "name", arg_value: name });
    this.name = name;
  }

  /** @internal */
  attach(): void {
    if (this.#attached) throw sparkError("REUSE_OBSERVATION", {});
    this.#attached = true;
  }
}
