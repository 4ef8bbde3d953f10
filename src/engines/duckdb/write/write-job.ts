import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file that was written, and the folder below the target that it belongs to. */
export interface WrittenFile {
  readonly path: string;
  readonly folder: string;
}

/**
 * The files of one write, out of sight until all of them are complete: they are made under `_temporary`, which readers skip,
 * and renamed into place by `commit`. A write that fails before that leaves the target as it was.
 */
export class WriteJob {
  readonly id = randomUUID();
  readonly target: string;
  /** The outermost folder that did not exist before. */
  readonly #created: string | undefined;
  readonly #work: string;

  private constructor(target: string, created: string | undefined) {
    this.target = target;
    this.#created = created;
    this.#work = join(target, "_temporary", this.id);
  }

  static async begin(target: string, replaceFile: boolean): Promise<WriteJob> {
    const found = await stat(target).catch(() => undefined);
    // A file where the folder will stand goes away only when the new files are complete.
    if (found?.isFile() && replaceFile) return new WriteJob(target, undefined).#inPlaceOfFile();
    const job = new WriteJob(target, await mkdir(target, { recursive: true }));
    await mkdir(join(job.#work, "new"), { recursive: true });
    return job;
  }

  async #inPlaceOfFile(): Promise<WriteJob> {
    const aside = `${this.target}.${this.id}.old`;
    await rename(this.target, aside);
    await mkdir(join(this.#work, "old"), { recursive: true });
    await rename(aside, join(this.#work, "old", "file"));
    await mkdir(join(this.#work, "new"), { recursive: true });
    return this;
  }

  /** Where the files are written before they are renamed. */
  get folder(): string {
    return join(this.#work, "new");
  }

  /**
   * Moves the new files into place. `replaced` names what goes away for them: everything, some folders, or nothing. If a move
   * fails, what was moved is moved back.
   */
  async commit(
    files: readonly WrittenFile[],
    replaced: "all" | readonly string[],
    nameOf: (index: number) => string,
  ): Promise<void> {
    const undo: (() => Promise<unknown>)[] = [];
    const move = async (from: string, to: string) => {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
      undo.push(() => rename(to, from));
    };
    try {
      const old = replaced === "all" ? await this.#entries() : replaced;
      for (const entry of old) {
        if (await exists(join(this.target, entry)))
          await move(join(this.target, entry), join(this.#work, "old", entry));
      }
      for (const [index, { path, folder }] of files.entries())
        await move(path, join(this.target, folder, nameOf(index)));
      await writeFile(join(this.target, "_SUCCESS"), "");
    } catch (error) {
      for (const step of undo.reverse()) await step().catch(() => undefined);
      throw error;
    }
    await this.#clean();
  }

  /** Removes all traces of a write that did not come to its commit. */
  async abort(): Promise<void> {
    const file = join(this.#work, "old", "file");
    const aside = `${this.target}.${this.id}.old`;
    const replacedFile = await exists(file);
    if (replacedFile) await rename(file, aside);
    await this.#clean();
    if (replacedFile) {
      await rm(this.target, { recursive: true, force: true });
      await rename(aside, this.target);
    } else if (this.#created !== undefined) await rm(this.#created, { recursive: true, force: true });
  }

  async #entries(): Promise<readonly string[]> {
    return (await readdir(this.target)).filter((name) => name !== "_temporary");
  }

  async #clean(): Promise<void> {
    await rm(this.#work, { recursive: true, force: true });
    // Another write into the same folder may still be under way.
    await rmdir(dirname(this.#work)).catch(() => undefined);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
