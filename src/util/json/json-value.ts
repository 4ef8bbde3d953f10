/**
 * JSON as it was written: numbers keep their text and objects their repeated keys, which `JSON.parse` forgets and Spark's
 * functions see.
 */
export type JsonValue = JsonObject | JsonArray | JsonText | JsonNumber | true | false | null;

export interface JsonObject {
  readonly kind: "object";
  readonly entries: readonly (readonly [key: string, value: JsonValue])[];
}
export interface JsonArray {
  readonly kind: "array";
  readonly items: readonly JsonValue[];
}
export interface JsonText {
  readonly kind: "text";
  readonly text: string;
}
export interface JsonNumber {
  readonly kind: "number";
  readonly text: string;
  /** Written without a point or an exponent. */
  readonly isInteger: boolean;
}
