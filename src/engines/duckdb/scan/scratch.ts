import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../driver/database.ts";

export interface FileVersion {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs?: number | undefined;
  readonly identity?: string | undefined;
}

/** Equal as long as the file is as it was. */
export const versionKey = ({ path, size, modifiedMs, identity }: FileVersion): string =>
  [path, size, modifiedMs, identity].join("\0");

/** What was found out or made of files, kept until they change or the engine closes. */
class FileMemory {
  readonly #known = new Map<string, Promise<unknown>>();

  recall<T>(file: FileVersion, purpose: string, make: () => Promise<T>): Promise<T> {
    const key = `${versionKey(file)}\0${purpose}`;
    const known = this.#known.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    this.#known.set(key, made);
    // What failed, or was cancelled, is tried again.
    made.catch(() => this.#known.delete(key));
    return made;
  }
}

const memories = new WeakMap<Database, FileMemory>();

/** What `make` says of this version of a file, for this purpose: asked once. */
export function remembered<T>(
  database: Database,
  file: FileVersion,
  purpose: string,
  make: () => Promise<T>,
): Promise<T> {
  let memory = memories.get(database);
  if (!memory) {
    memory = new FileMemory();
    memories.set(database, memory);
  }
  return memory.recall(file, purpose, make);
}

export interface ScratchFile<T> {
  readonly path: string;
  /** What the writer said of it. */
  readonly made: T;
}

/** A copy of a file, made by `write`, that lives until the engine closes. */
export const scratchCopy = <T>(
  database: Database,
  file: FileVersion,
  purpose: string,
  write: (target: string) => Promise<T>,
): Promise<ScratchFile<T>> =>
  remembered(database, file, purpose, async () => {
    const path = join(database.scratchDirectory, randomUUID());
    try {
      return { path, made: await write(path) };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  });
