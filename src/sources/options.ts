/** Options of one read or write. Names are matched without regard to case, as in Spark. */
export class FormatOptions {
  readonly #values: ReadonlyMap<string, string>;

  constructor(options: Readonly<Record<string, string>>) {
    this.#values = new Map(Object.entries(options).map(([name, value]) => [name.toLowerCase(), value]));
  }

  text(name: string): string | undefined;
  text(name: string, fallback: string): string;
  text(name: string, fallback?: string): string | undefined {
    return this.#values.get(name.toLowerCase()) ?? fallback;
  }

  isOn(name: string, fallback: boolean): boolean {
    const value = this.text(name);
    return value === undefined ? fallback : value.toLowerCase() === "true";
  }
}
