import { type SparkError, sparkErrorFromParts } from "../errors/index.ts";

/** Options of one read or write. Names are matched without regard to case, and names that nobody asks for are ignored. */
export class FormatOptions {
  readonly #values: ReadonlyMap<string, string>;

  constructor(options: Readonly<Record<string, string>>) {
    this.#values = new Map(Object.entries(options).map(([name, value]) => [name.toLowerCase(), value]));
  }

  /** The value of the first of these names that was given. */
  first(...names: readonly string[]): string | undefined {
    return names.map((name) => this.text(name)).find((value) => value !== undefined);
  }

  text(name: string): string | undefined;
  text(name: string, fallback: string): string;
  text(name: string, fallback?: string): string | undefined {
    return this.#values.get(name.toLowerCase()) ?? fallback;
  }

  isOn(name: string, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (value !== "true" && value !== "false") throw this.invalid(name, "true or false");
    return value === "true";
  }

  integer(name: string, fallback: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if (!/^[+-]?\d+$/.test(text)) throw this.invalid(name, "a whole number");
    return Number(text);
  }

  number(name: string, fallback: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (text.trim() === "" || Number.isNaN(value)) throw this.invalid(name, "a number");
    return value;
  }

  invalid(name: string, expected: string): SparkError {
    return sparkErrorFromParts({
      className: "IllegalArgumentException",
      message: `The option ${name} takes ${expected}, not ${JSON.stringify(this.text(name))}.`,
    });
  }
}
