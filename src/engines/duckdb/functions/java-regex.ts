/**
 * A pattern of Java's regular expressions as RE2 reads it, or undefined where RE2 has nothing alike: lookaround, references
 * back, possessive quantifiers, classes within classes.
 */
export function re2Pattern(java: string): string | undefined {
  let made = "";
  let inClass = false;
  for (let i = 0; i < java.length; i++) {
    const char = java[i] as string;
    if (char === "\\") {
      const next = java[++i];
      const escaped = next === undefined ? undefined : escapeSequence(next, java[i + 1], inClass);
      if (escaped === undefined) return undefined;
      made += escaped;
    } else if (inClass) {
      if (char === "[" || (char === "&" && java[i + 1] === "&")) return undefined;
      if (char === "]") inClass = false;
      made += char;
    } else if (char === "[") {
      inClass = true;
      made += char;
      if (java[i + 1] === "]" || java.startsWith("^]", i + 1)) return undefined;
    } else if (char === "$") {
      // Java's $ also stands before a line break at the end.
      made += "(?:\\n?\\z)";
    } else if (char === "(" && java[i + 1] === "?" && !/^\(\?(?:[ims]*-?[ims]*[:)]|<[A-Za-z])/.test(java.slice(i))) {
      return undefined;
    } else if (char === "(" && /^\(\?[is]*m/.test(java.slice(i))) {
      return undefined;
    } else if (char === "+" && /[*+?}]/.test(java[i - 1] ?? "") && java[i - 2] !== "\\") {
      return undefined;
    } else {
      made += char;
    }
  }
  return inClass ? undefined : made;
}

const plainEscapes = new Set("dDwWsSbBtnrfAz0123456789");

/** Java's letter escapes that RE2 reads alike; punctuation stands for itself in both. */
function escapeSequence(char: string, next: string | undefined, inClass: boolean): string | undefined {
  if (/[0-9]/.test(char)) return undefined;
  if (char === "s") return inClass ? " \\t\\n\\x0B\\f\\r" : "[ \\t\\n\\x0B\\f\\r]";
  if (char === "S") return inClass ? undefined : "[^ \\t\\n\\x0B\\f\\r]";
  if (char === "Z") return "(?:\\n?\\z)";
  if (char === "p" || char === "P") return next === "{" ? undefined : `\\${char}`;
  if (/[a-zA-Z]/.test(char)) return plainEscapes.has(char) ? `\\${char}` : undefined;
  return `\\${char}`;
}

/** A pattern of Java's regular expressions as JavaScript reads it: for what RE2 cannot. */
export function javaScriptRegex(java: string, flags = ""): RegExp {
  let pattern = java
    .replace(/\\p\{(Alpha|Lower|Upper|Alnum|Digit|Punct|Space|ASCII)\}/g, (_, name: string) => `[${posix[name]}]`)
    .replace(/\\z/g, "(?![\\s\\S])")
    .replace(/\\Z/g, "(?=\\n?(?![\\s\\S]))")
    .replace(/\\A/g, "(?<![\\s\\S])")
    .replace(/([*+?}])\+/g, "$1")
    .replace(/(?<!\\)\$$/, "(?=\\n?(?![\\s\\S]))");
  let options = flags;
  const leading = /^\(\?([imsu]+)\)/.exec(pattern);
  if (leading) {
    options += [...(leading[1] ?? "")].filter((flag) => "ims".includes(flag)).join("");
    pattern = pattern.slice(leading[0].length);
  }
  return new RegExp(pattern, options.includes("u") ? options : `${options}u`);
}

const posix: Readonly<Record<string, string>> = {
  Alpha: "a-zA-Z",
  Lower: "a-z",
  Upper: "A-Z",
  Alnum: "a-zA-Z0-9",
  Digit: "0-9",
  Punct: "!-\\/:-@\\[-`{-~",
  Space: " \\t\\n\\x0B\\f\\r",
  ASCII: "\\x00-\\x7F",
};
