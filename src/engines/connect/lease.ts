/** Something that several sessions use, and that ends with the last of them. */
export class Lease {
  readonly #end: () => Promise<void>;
  #users = 0;

  constructor(end: () => Promise<void>) {
    this.#end = end;
  }

  take(): void {
    this.#users++;
  }

  async giveBack(): Promise<void> {
    this.#users--;
    if (this.#users === 0) await this.#end();
  }
}
