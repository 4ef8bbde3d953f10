import { sparkError } from "../errors/index.ts";

/** The last word of a field's full name. */
const fieldName = (fullName: string): string => fullName.slice(fullName.lastIndexOf(".") + 1);

/** A field of a message that must be there. */
export function required<T>(value: T | undefined, fullName: string): T {
  if (value !== undefined) return value;
  throw sparkError("CONNECT_INVALID_PLAN.FIELD_CANNOT_BE_EMPTY", { fullName, fieldName: fieldName(fullName) });
}

/** A message of which one alternative must be set, and none is. */
export function noCase(fullName: string): never {
  throw sparkError("CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET", { fullName, name: fieldName(fullName) });
}

/** An alternative of the wire for which a plan has no word. */
export function unsupportedCase(fullName: string, name: string, number: number): never {
  throw sparkError("CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED", { fullName, name, number });
}

/** The words of a plan for the numbers of an enum of the wire, and back. */
export interface EnumWords<Word extends string, Number extends number> {
  number(word: Word): Number;
  word(number: number): Word;
}

/** A table of words and numbers, each of which must be there once. */
export function enumWords<Word extends string, Number extends number>(
  fullName: string,
  numbers: Readonly<Record<Word, Number>>,
): EnumWords<Word, Number> {
  const words = new Map<number, Word>();
  for (const word in numbers) words.set(numbers[word], word);
  return {
    number: (word) => numbers[word],
    word(number) {
      const word = words.get(number);
      if (word !== undefined) return word;
      throw sparkError("CONNECT_INVALID_PLAN.INVALID_ENUM", { name: fieldName(fullName), number, fullName });
    },
  };
}
