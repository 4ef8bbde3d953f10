import { sparkError } from "../../errors/index.ts";
import { type Metadata, type StructDataType, StructField, structType } from "../../types/index.ts";
import { dataType } from "../data-type.ts";
import { multipartName, name, quoteIfNeeded } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { notWord } from "./command.ts";
import { atConstraint, constraint } from "./constraints.ts";
import { identity } from "./identity.ts";

/** What may follow the type of a column, under the keys that Spark gives them in metadata. */
export interface ColumnTraits {
  nullable: boolean;
  readonly metadata: Record<string, unknown>;
  position?: string;
}

interface ColumnOption {
  /** As Spark names the option that was given twice. */
  readonly said: string;
  readonly fits: (p: Parser) => boolean;
  readonly read: (p: Parser, traits: ColumnTraits, field: ReturnType<typeof dataType>) => void;
}

const notNull: ColumnOption = {
  said: "NOT NULL",
  fits: (p) => p.at("NOT", "!"),
  read: (p, traits) => {
    notWord(p);
    p.expect("NULL");
    traits.nullable = false;
  },
};

const defaultValue: ColumnOption = {
  said: "DEFAULT",
  fits: (p) => p.at("DEFAULT") && p.peek().key !== "COLLATION",
  read: (p, { metadata }) => {
    p.expect("DEFAULT");
    const start = p.token.start;
    p.expression();
    metadata.CURRENT_DEFAULT = p.textFrom(start);
    metadata.EXISTS_DEFAULT = p.textFrom(start);
  },
};

const comment: ColumnOption = {
  said: "COMMENT",
  fits: (p) => p.at("COMMENT"),
  read: (p, { metadata }) => {
    p.expect("COMMENT");
    metadata.comment = stringText(p);
  },
};

const generated: ColumnOption = {
  said: "GENERATED ALWAYS AS",
  fits: (p) => p.at("GENERATED"),
  read: (p, { metadata }, type) => {
    p.expect("GENERATED");
    const isDefault = p.accept("BY", "DEFAULT");
    if (!isDefault) p.expect("ALWAYS");
    p.expect("AS");
    if (p.at("IDENTITY")) return void Object.assign(metadata, identity(p, type, isDefault));
    if (isDefault) throw p.unexpected();
    const start = p.token.start + 1;
    p.parenthesized(() => p.expression());
    metadata.GENERATION_EXPRESSION = p.sql.slice(start, p.stop - 1).trim();
  },
};

const constrained: ColumnOption = {
  said: "CONSTRAINT",
  fits: atConstraint,
  read: (p, { metadata }) => {
    metadata.constraints = [...((metadata.constraints as string[] | undefined) ?? []), constraint(p)];
  },
};

const position: ColumnOption = {
  said: "FIRST|AFTER",
  fits: (p) => p.at("FIRST", "AFTER"),
  read: (p, traits) => {
    const word = p.expectAny("FIRST", "AFTER");
    traits.position = word === "FIRST" ? word : `AFTER ${quoteIfNeeded([name(p)])}`;
  },
};

export const createOptions: readonly ColumnOption[] = [notNull, defaultValue, comment, generated, constrained];
export const alterOptions: readonly ColumnOption[] = [notNull, defaultValue, comment, position];

export type Duplicate = (columnName: string, optionName: string, p: Parser, start: number) => Error;

const duplicateInCreate: Duplicate = (columnName, optionName, p, start) =>
  sparkError("CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", { columnName, optionName }, p.originFrom(start));

export interface Column {
  readonly parts: readonly string[];
  readonly field: StructField;
  readonly position?: string | undefined;
}

/** `a INT NOT NULL DEFAULT 1 COMMENT 'x'`, the options in any order but none of them twice. */
export function column(p: Parser, options: readonly ColumnOption[], duplicate: Duplicate): Column {
  const start = p.token.start;
  const parts = multipartName(p);
  const columnName = quoteIfNeeded(parts);
  const type = dataType(p);
  const traits: ColumnTraits = { nullable: true, metadata: {} };
  const seen = new Set<ColumnOption>();
  for (let option = fitting(p, options); option; option = fitting(p, options)) {
    if (seen.has(option) && option !== constrained) throw duplicate(columnName, option.said, p, start);
    seen.add(option);
    option.read(p, traits, type);
  }
  const field = StructField(parts.at(-1) as string, type, traits.nullable, traits.metadata as Metadata);
  return { parts, field, position: traits.position };
}

const fitting = (p: Parser, options: readonly ColumnOption[]): ColumnOption | undefined =>
  options.find((option) => option.fits(p));

export interface TableElements {
  readonly schema: StructDataType;
  readonly constraints?: readonly string[] | undefined;
}

/** The columns and constraints of CREATE TABLE, in their parentheses. */
export function tableElements(p: Parser): TableElements {
  const fields: StructField[] = [];
  const constraints: string[] = [];
  p.parenthesized(() =>
    p.list(() => {
      if (atConstraint(p)) constraints.push(constraint(p));
      else fields.push(createdColumn(p));
    }),
  );
  return { schema: structType(fields), constraints: constraints.length > 0 ? constraints : undefined };
}

export function createdColumn(p: Parser): StructField {
  const { parts, field } = column(p, createOptions, duplicateInCreate);
  if (parts.length > 1) throw p.unexpected();
  return field;
}
