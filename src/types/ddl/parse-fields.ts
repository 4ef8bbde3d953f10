import { sparkError } from "../../errors/index.ts";
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

const asciiName = /^[A-Za-z0-9_]+$/;

function readName(cursor: Cursor): string {
  const first = cursor.token;
  if (first.kind === "quotedWord") return cursor.take().value;
  if (first.kind !== "word") return cursor.fail();
  cursor.take();
  let name = first.text;
  let wrong = first;
  while (cursor.atSymbol("-") && (cursor.next.kind === "word" || cursor.next.kind === "integer")) {
    wrong = cursor.take();
    name += `-${cursor.take().text}`;
  }
  if (!asciiName.test(name)) cursor.reject(sparkError("INVALID_IDENTIFIER", { ident: name }, cursor.originOf(wrong)));
  return name;
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
