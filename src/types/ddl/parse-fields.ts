import { type DataType, type Metadata, StructField } from "../data-type.ts";
import type { Cursor } from "./cursor.ts";

/** Reads a type; handed over, for types contain fields and fields contain types. */
type TypeReader = (cursor: Cursor) => DataType;

/** Reads `a INT NOT NULL COMMENT 'x', b STRING`. */
export function readTableSchema(cursor: Cursor, readType: TypeReader): StructField[] {
  const fields = [];
  do fields.push(readField(cursor, readType));
  while (cursor.skipSymbol(","));
  return fields;
}

/** Reads a field inside `struct<...>`, where a colon may follow the name. */
export function readStructField(cursor: Cursor, readType: TypeReader): StructField {
  return readField(cursor, readType, ":");
}

function readField(cursor: Cursor, readType: TypeReader, separator?: string): StructField {
  const name = readName(cursor);
  if (separator !== undefined) cursor.skipSymbol(separator);
  const type = readType(cursor);
  const notNull = readNotNull(cursor);
  return StructField(name, type, !notNull, readMetadata(cursor));
}

function readName(cursor: Cursor): string {
  const first = cursor.token;
  if (first.kind === "quotedWord") return cursor.take().value;
  if (first.kind !== "word") return cursor.fail();
  const { text } = cursor.takeWord();
  if (!cursor.atSymbol("-")) return text;
  throw cursor.invalidIdentifier(`${text}-${cursor.next.text}`, cursor.token);
}

function readNotNull(cursor: Cursor): boolean {
  if (cursor.skipWord("NOT") === undefined) return false;
  cursor.expectWord("NULL");
  return true;
}

function readMetadata(cursor: Cursor): Metadata {
  if (cursor.skipWord("COMMENT") === undefined) return Object.freeze({});
  if (cursor.token.kind !== "string") cursor.fail();
  let comment = "";
  while (cursor.token.kind === "string") comment += cursor.take().value;
  return Object.freeze({ comment });
}
