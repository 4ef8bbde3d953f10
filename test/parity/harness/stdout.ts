import { format } from "node:util";

/** What an action writes to stdout, through `console.log` or directly. */
export const captureStdout = async (action: () => unknown): Promise<string> => {
  const written: string[] = [];
  const { write } = process.stdout;
  const { log } = console;
  process.stdout.write = ((chunk: string | Uint8Array) => {
    written.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    return true;
  }) as typeof write;
  // vitest replaces console by one that does not go through process.stdout
  console.log = (...parts: unknown[]) => void written.push(`${format(...parts)}\n`);
  try {
    await action();
  } finally {
    process.stdout.write = write;
    console.log = log;
  }
  return written.join("");
};
