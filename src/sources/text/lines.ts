/** Lines of a text that comes in pieces, some thousand at a time. Without a separator a line ends at `\n`, `\r` or `\r\n`. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  separator: string | undefined,
): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const piece of pieces) {
    // A `\r` at the end may be half of a `\r\n`.
    const text = rest + piece;
    const held = separator === undefined && text.endsWith("\r") ? 1 : 0;
    const ready = held ? text.slice(0, -1) : text;
    const lines = separator === undefined ? ready.split(/\r\n|\n|\r/) : ready.split(separator);
    rest = (lines.pop() as string) + (held ? "\r" : "");
    if (lines.length > 0) yield lines;
  }
  if (separator === undefined && rest.endsWith("\r")) rest = rest.slice(0, -1);
  else if (rest === "") return;
  yield [rest];
}
