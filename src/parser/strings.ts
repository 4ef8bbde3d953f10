const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "\t",
  Z: "\u001a",
  // LIKE reads these two again, so they keep their backslash.
  "%": "\\%",
  _: "\\_",
};

const escapeSequence = /\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|([01][0-7]{2})|([\s\S]))/gu;

/** The value of one string token, quotes and escapes taken off. */
export function stringValue(text: string): string {
  if (text[0] === "r" || text[0] === "R") return text.slice(2, -1);
  const quote = text[0] as string;
  const body = text.slice(1, -1);
  return withoutEscapes(body.includes(quote) ? withoutDoubledQuotes(body, quote) : body);
}

/** A doubled quote stands for one; a quote after a backslash is an escape already. */
const withoutDoubledQuotes = (body: string, quote: string): string =>
  body.replace(/\\[\s\S]|''|""/g, (found) => (found === quote + quote ? quote : found));

function withoutEscapes(body: string): string {
  if (!body.includes("\\")) return body;
  return body.replace(escapeSequence, (_, long?: string, short?: string, octal?: string, plain?: string) => {
    if (long !== undefined) return codePoint(Number.parseInt(long, 16));
    if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return escapes[plain as string] ?? (plain as string);
  });
}

const codePoint = (code: number): string => (code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));
