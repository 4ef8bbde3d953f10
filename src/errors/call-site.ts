import { existsSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** A place in a source file of the user. Lines and columns are 1-based, as Node prints them. */
export interface UserFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function?: string;
}

/**
 * The stack at the moment an API method was called. The stack text is formatted only when somebody asks, so
 * capturing one costs microseconds and can be done for every plan node.
 */
export class CallSite {
  readonly #trace: Error | undefined;
  #frames: readonly UserFrame[] | undefined;

  constructor(trace?: Error) {
    this.#trace = trace;
  }

  /** A place that another process told. */
  static of(frames: readonly UserFrame[]): CallSite {
    const site = new CallSite();
    site.#frames = frames;
    return site;
  }

  /** Frames outside tspark and outside Node itself, innermost first. */
  userFrames(): readonly UserFrame[] {
    this.#frames ??= userFramesOf(this.#trace?.stack ?? "");
    return this.#frames;
  }

  /** The line of user code that made the call. */
  userFrame(): UserFrame | undefined {
    return this.userFrames()[0];
  }
}

const framesKept = 20;

/** Remembers where in the user's code the current call was made. */
export function captureCallSite(): CallSite {
  const limit = Error.stackTraceLimit;
  if (limit >= framesKept) return new CallSite(new Error());
  Error.stackTraceLimit = framesKept;
  const trace = new Error();
  Error.stackTraceLimit = limit;
  return new CallSite(trace);
}

/** Reads the frames of a V8 stack text, leaving out tspark's own and Node's. */
export function userFramesOf(stack: string): readonly UserFrame[] {
  return stack.split("\n").flatMap((line) => {
    const frame = parseFrame(line);
    return frame !== undefined && isUserFile(frame.file) ? [frame] : [];
  });
}

const frameLine = /^\s+at (?:async )?(?:(.*?) \()?((?:file:\/\/|\/|[A-Za-z]:[\\/]|[a-z+-]+:).*?):(\d+):(\d+)\)?$/;

function parseFrame(text: string): UserFrame | undefined {
  const match = frameLine.exec(text);
  if (match === null) return undefined;
  const [, name, file, line, column] = match as unknown as [string, string | undefined, string, string, string];
  const place = { file: toPath(file), line: Number(line), column: Number(column) };
  return name === undefined ? place : { ...place, function: name };
}

function toPath(file: string): string {
  if (!file.startsWith("file://")) return file;
  const path = decode(new URL(file).pathname);
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const ownFile = toPath(import.meta.url);
let ownFolder: string | undefined | null;

/**
 * `src/` in the checkout, `dist/` in an installed package; undefined in a bundle of the user's, where no frame can be told to be
 * ours. Looked for when the first stack is read.
 */
function findOwnFolder(): string | undefined {
  let folder = ownFile;
  for (let level = 0; level < 4; level++) {
    const below = folder;
    folder = dirname(folder);
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      return JSON.parse(readFileSync(manifest, "utf8")).name === "tspark" ? `${below}${sep}` : undefined;
    }
  }
  return undefined;
}

function isUserFile(file: string): boolean {
  if (file.startsWith("node:")) return false;
  if (ownFolder === undefined) ownFolder = findOwnFolder() ?? null;
  return ownFolder === null || !file.startsWith(ownFolder);
}
