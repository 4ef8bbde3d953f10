import { sparkError } from "../errors/index.ts";

/** How `to_number` and `to_char` write a number, e.g. `$99,999.00S`. */
export interface NumberFormat {
  /** `S` shows both signs, `MI` only minus. */
  readonly leadingSign: "S" | "MI" | undefined;
  readonly currency: boolean;
  /** Digits before the point, between thousands separators. */
  readonly groups: readonly DigitGroup[];
  readonly hasPoint: boolean;
  readonly fractionDigits: number;
  readonly trailingSign: "S" | "MI" | undefined;
  /** `PR`: negative numbers stand in angle brackets. */
  readonly brackets: boolean;
}

export interface DigitGroup {
  readonly size: number;
  /** Begins with 0: every place is filled. Begins with 9: places before the number stay empty. */
  readonly exact: boolean;
}

export const integerDigits = ({ groups }: NumberFormat): number => groups.reduce((sum, { size }) => sum + size, 0);

const shape = /^(MI|S)?(\$)?([09,]*)([.D])?([09]*)(S|MI)?(PR)?/;

/** Reads a format; Spark's error where it is none. */
export function parseNumberFormat(text: string): NumberFormat {
  const format = text.toUpperCase().replaceAll("G", ",");
  check(format, text.toUpperCase());
  const [, leadingSign, currency, whole = "", point, fraction = "", trailingSign, brackets] = shape.exec(format) ?? [];
  return {
    leadingSign: leadingSign as NumberFormat["leadingSign"],
    currency: currency !== undefined,
    groups: whole
      .split(",")
      .filter((digits) => digits !== "")
      .map((digits) => ({ size: digits.length, exact: digits.startsWith("0") })),
    hasPoint: point !== undefined,
    fractionDigits: fraction.length,
    trailingSign: trailingSign as NumberFormat["trailingSign"],
    brackets: brackets !== undefined,
  };
}

const tokens = /MI|PR|S|\$|[.D]|,|[09]+|./g;
const onceOnly: readonly (readonly [token: string, count: RegExp])[] = [
  [". or D", /[.D]/g],
  ["$", /\$/g],
  ["S", /S/g],
  ["MI", /MI/g],
  ["PR", /PR/g],
];

function check(format: string, shown: string): void {
  const quoted = { format: `'${shown}'` };
  if (format === "") throw sparkError("INVALID_FORMAT.EMPTY", quoted);
  if (!/[09]/.test(format)) throw sparkError("INVALID_FORMAT.WRONG_NUM_DIGIT", quoted);
  const strange = (format.match(tokens) ?? []).find((token) => !/^(?:MI|PR|S|\$|[.D]|,|[09]+)$/.test(token));
  if (strange !== undefined) {
    throw sparkError("INVALID_FORMAT.UNEXPECTED_TOKEN", { token: `character '${strange}''`, ...quoted });
  }
  for (const [token, count] of onceOnly) {
    if ((format.match(count)?.length ?? 0) > 1)
      throw sparkError("INVALID_FORMAT.WRONG_NUM_TOKEN", { token, ...quoted });
  }
  const [whole = "", fraction = ""] = format.split(/[.D]/);
  if (fraction.includes(",")) throw sparkError("INVALID_FORMAT.THOUSANDS_SEPS_MUST_BEFORE_DEC", quoted);
  if (/(?:^|[^09]),|,(?:[^09]|$)/.test(whole)) throw sparkError("INVALID_FORMAT.CONT_THOUSANDS_SEPS", quoted);
  if (/[09].*\$/.test(format)) throw sparkError("INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT", quoted);
  if (/[.D].*\$/.test(format)) throw sparkError("INVALID_FORMAT.CUR_MUST_BEFORE_DEC", quoted);
  const rest = format.slice(shape.exec(format)?.[0].length ?? 0);
  if (rest !== "") {
    const [next = ""] = rest.match(tokens) ?? [];
    const token = /^[09,.D]/.test(next) ? "digit sequence" : next;
    throw sparkError("INVALID_FORMAT.UNEXPECTED_TOKEN", { token, ...quoted });
  }
}

/** The number that a text stands for, as plain decimal text; undefined where the text does not have the form. */
export function readFormatted(text: string, format: NumberFormat): string | undefined {
  let rest = text;
  let negative = false;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.slice(found.length);
    return found;
  };
  const bracketed = format.brackets && take(/^</) !== undefined;
  if (format.leadingSign && take(/^[+-]/) === "-") negative = true;
  if (format.currency && take(/^\$/) === undefined) return undefined;
  const whole = (take(/^[0-9, ]*/) ?? "").replaceAll(" ", "");
  const fraction = format.hasPoint && take(/^\./) !== undefined ? (take(/^[0-9 ]*/) ?? "").replaceAll(" ", "") : "";
  if (format.trailingSign && take(/^[+-]/) === "-") negative = true;
  if (bracketed && take(/^>/) === undefined) return undefined;
  if (rest.trim() !== "" || !fitsGroups(whole, format.groups) || fraction.length > format.fractionDigits)
    return undefined;
  const digits = whole.replaceAll(",", "");
  if (digits === "" && fraction === "") return undefined;
  return `${negative || bracketed ? "-" : ""}${digits || "0"}.${fraction || "0"}`;
}

/** Separators are where the format has them, counted from the right. */
function fitsGroups(whole: string, groups: readonly DigitGroup[]): boolean {
  const given = whole.split(",").reverse();
  const wanted = [...groups].reverse();
  if (given.length > Math.max(1, wanted.length)) return false;
  if (wanted.length === 0) return whole === "";
  return wanted.every(({ size, exact }, i) => {
    const length = given[i]?.length ?? 0;
    return exact ? length === size : length <= size;
  });
}

/** A number, given as plain decimal text, in the form; `#` in every place when it does not fit. */
export function writeFormatted(number: string, format: NumberFormat): string {
  const negative = number.startsWith("-");
  const [wholeText = "", fractionText = ""] = number.replace("-", "").split(".");
  const whole = wholeText.replace(/^0+/, "");
  const fraction = fractionText.replace(/0+$/, "");
  const fits = whole.length <= integerDigits(format) && fraction.length <= format.fractionDigits;
  const writer = new Writer();
  if (format.brackets && negative) writer.sign("<");
  if (format.leadingSign) writer.sign(negative ? "-" : format.leadingSign === "S" ? "+" : " ");
  if (format.currency) writer.add("$");
  writeGroups(writer, fits ? whole : undefined, format);
  if (format.hasPoint) writer.point(format.fractionDigits > 0);
  writer.add(fits ? fraction.padEnd(format.fractionDigits, "0") : "#".repeat(format.fractionDigits));
  if (format.trailingSign) writer.addAfterNumber(negative ? "-" : format.trailingSign === "S" ? "+" : " ");
  if (format.brackets) writer.addAfterNumber(negative ? ">" : "  ");
  return writer.text;
}

function writeGroups(writer: Writer, whole: string | undefined, format: NumberFormat): void {
  let places = integerDigits(format);
  format.groups.forEach(({ size, exact }, i) => {
    if (i > 0) writer.separator(whole !== undefined);
    for (let n = 0; n < size; n++, places--) {
      const digit = whole === undefined ? "#" : whole[whole.length - places];
      if (digit !== undefined) writer.add(digit);
      else if (exact) writer.add("0");
      else writer.space();
    }
  });
}

/** Puts a number together; a sign before empty places moves to the number. */
class Writer {
  text = "";
  #sign = "";

  add(part: string): void {
    this.text += this.#sign + part;
    this.#sign = "";
  }
  /** Before the empty places at the end. */
  addAfterNumber(part: string): void {
    this.add("");
    const end = this.text.trimEnd().length;
    this.text = this.text.slice(0, end) + part + this.text.slice(end);
  }
  sign(sign: string): void {
    this.add("");
    this.#sign = sign;
  }
  space(): void {
    this.text += " ";
  }
  separator(shown: boolean): void {
    if (this.#sign !== "" || this.text === "" || this.text.endsWith(" ") || !shown) this.text += " ";
    else this.add(",");
  }
  /** `.5` where only empty places stand before it is `0.5`. */
  point(shown: boolean): void {
    if (!shown) {
      this.add(" ");
      return;
    }
    if (this.#sign.trim() === "" && `${this.text}${this.#sign}`.endsWith(" ")) {
      this.add("");
      this.text = `${this.text.slice(0, -1)}0`;
    }
    this.add(".");
  }
}
