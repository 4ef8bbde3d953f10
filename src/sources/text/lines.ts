/** Lines of a text that comes in pieces, some thousand at a time. Without a separator a line ends at `\n`, `\r` or `\r\n`. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  separator: string | undefined,
): AsyncGenerator<readonly string[]> {
  const ends =
    separator === undefined ? (text: string) => /[\r\n]/.test(text) : (text: string) => text.includes(separator);
  const overlap = Math.max(1, (separator?.length ?? 1) - 1);
  /** The line so far, in pieces: one that goes over many is put together once. */
  let open: string[] = [];
  let last = "";
  for await (const piece of pieces) {
    const seam = last + piece;
    last = seam.slice(-overlap);
    open.push(piece);
    if (!ends(seam)) continue;
    const text = open.join("");
    // A `\r` at the end may be half of a `\r\n`.
    const held = separator === undefined && text.endsWith("\r") ? 1 : 0;
    const ready = held ? text.slice(0, -1) : text;
    const lines = separator === undefined ? ready.split(/\r\n|\n|\r/) : ready.split(separator);
    open = [(lines.pop() as string) + (held ? "\r" : "")];
    if (lines.length > 0) yield lines;
  }
  const rest = open.join("");
  if (separator === undefined && rest.endsWith("\r")) yield [rest.slice(0, -1)];
  else if (rest !== "") yield [rest];
}
