import { type Origin, sparkError } from "../errors/index.ts";

/**
 * The parts of a column's name as the API takes it: dots separate, backticks quote, and a doubled backtick is one. Not SQL:
 * `x y`, `0` and `it's` are names.
 */
export function parseAttributeName(name: string, origin?: Origin): string[] {
  const parts: string[] = [];
  const part = /(?:`((?:[^`]|``)*)`|([^`.]*))(\.|$)/y;
  for (;;) {
    const at = part.lastIndex;
    const match = part.exec(name);
    const [, quoted, plain = "", separator] = match ?? [];
    const isEmpty = quoted === undefined && plain === "" && name !== "";
    if (!match || isEmpty || (separator === "." && part.lastIndex === name.length)) {
      throw sparkError("INVALID_ATTRIBUTE_NAME_SYNTAX", { name }, origin);
    }
    parts.push(quoted === undefined ? plain : quoted.replaceAll("``", "`"));
    if (separator === "" || part.lastIndex === at) return parts;
  }
}
