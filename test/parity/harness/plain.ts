/** A value that an action returns to the program (`count()`, `first()`, `columns`), in the form gold files hold. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** JavaScript value -> the form that the Python side writes for its own values. */
export const plain = (value: unknown): Plain => {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return Number(value);
    case "object":
      return plainObject(value);
    default:
      throw new TypeError(`a ${typeof value} is not a plain value`);
  }
};

const plainObject = (value: object): Plain => {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex").toUpperCase();
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Temporal.PlainDateTime]") return spaced(String(value));
  if (tag === "[object Temporal.Instant]") return spaced(String(value).replace(/Z$/, ""));
  if (tag.startsWith("[object Temporal.")) return String(value);
  if ("toFixed" in value) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
};

const spaced = (iso: string): string =>
  iso
    .replace("T", " ")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
