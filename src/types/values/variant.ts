import { inspect } from "node:util";

/**
 * A value of VARIANT: data that carries its own type with it.
 *
 * @example
 * ```ts
 * const textOf = (payload: VariantVal): string => payload.toJson();
 * ```
 */
export class VariantVal {
  readonly #json: string;

  /** @internal */
  constructor(json: string) {
    this.#json = json;
  }

  /** The value as JSON text. */
  toJson(): string {
    return this.#json;
  }

  /** The value as plain JavaScript data. */
  toValue(): unknown {
    return JSON.parse(this.#json);
  }

  /** As {@link toJson}. */
  toString(): string {
    return this.#json;
  }

  /** What `JSON.stringify` writes for it. */
  toJSON(): unknown {
    return this.toValue();
  }

  /** @internal */
  [inspect.custom](): string {
    return `VariantVal<${this.#json}>`;
  }
}
