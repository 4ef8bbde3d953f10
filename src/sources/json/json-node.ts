/** JSON as it stands in the text: numbers and nested values keep their spelling, which Spark shows in STRING columns. */
export type JsonNode = JsonScalar | JsonArray | JsonObject;
interface Placed {
  readonly start: number;
  readonly end: number;
}
export interface JsonScalar extends Placed {
  readonly kind: "null" | "boolean" | "number" | "nonNumeric" | "string";
  /** The value of a string; the spelling of everything else. */
  readonly text: string;
}
export interface JsonArray extends Placed {
  readonly kind: "array";
  readonly items: readonly JsonNode[];
}
export interface JsonObject extends Placed {
  readonly kind: "object";
  /** In the order of the text; a name may come twice. */
  readonly fields: readonly (readonly [name: string, value: JsonNode])[];
}

export interface JsonSyntax {
  readonly allowComments: boolean;
  readonly allowUnquotedFieldNames: boolean;
  readonly allowSingleQuotes: boolean;
  readonly allowNumericLeadingZeros: boolean;
  readonly allowNonNumericNumbers: boolean;
  readonly allowBackslashEscapingAnyCharacter: boolean;
  readonly allowUnquotedControlChars: boolean;
}

/** The text of a node as it stands in its document. */
export const rawText = (document: string, { start, end }: JsonNode): string => document.slice(start, end);
