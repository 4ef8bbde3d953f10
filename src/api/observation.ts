import { randomUUID } from "node:crypto";
import { sparkError } from "../errors/index.ts";

/** Aggregates that are computed while an action runs; given to `DataFrame.observe`. */
export class Observation {
  /** The name under which the engine reports the values. */
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
