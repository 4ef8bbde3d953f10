/** What the client tells the server about answers that it need not keep any more. */
export type Release = { readonly until: string } | "all";

/**
 * The server forgets what is more than 10 MiB back by itself, unless it was set up to keep more. Calls compete with the rows: one
 * each 8 MiB made large results 8 % slower.
 */
const worthReleasingBytes = 64 * 1024 * 1024;

/**
 * Releases of one operation, in the background: one call at a time, of the latest response, and everything at the end. A release
 * that fails is no error, as servers forget abandoned operations by themselves.
 */
export class Releases {
  readonly #send: (release: Release) => Promise<void>;
  #unreleasedBytes = 0;
  #pending: string | undefined;
  #running: Promise<void> | undefined;

  constructor(send: (release: Release) => Promise<void>) {
    this.#send = send;
  }

  received(responseId: string, bytes: number): void {
    this.#unreleasedBytes += bytes;
    if (this.#unreleasedBytes < worthReleasingBytes) return;
    this.#unreleasedBytes = 0;
    this.#pending = responseId;
    this.#running ??= this.#sendPending();
  }

  /** Resolves when the server knows, or cannot be told. */
  async all(): Promise<void> {
    this.#pending = undefined;
    await this.#running;
    await this.#quietly("all");
  }

  async #sendPending(): Promise<void> {
    while (this.#pending !== undefined) {
      const until = this.#pending;
      this.#pending = undefined;
      await this.#quietly({ until });
    }
    this.#running = undefined;
  }

  async #quietly(release: Release): Promise<void> {
    await this.#send(release).catch(() => undefined);
  }
}
