import { type Origin, sparkError } from "../../errors/index.ts";
import { parseMultipartIdentifier } from "../../parser/index.ts";
import { type LiteralValue, type LocalRelation, node, type Relation, type SqlStatement } from "../../plan/index.ts";
import { BooleanType, StringType, StructField, structType } from "../../types/index.ts";
import { localRelation } from "../local-rows.ts";
import type { LocalSession } from "../session.ts";

/** Carries out one kind of statement and gives its rows. */
export type StatementRunner = (
  statement: SqlStatement,
  session: LocalSession,
) => Promise<LocalRelation> | LocalRelation;

/** The answer of statements that have none. */
export const nothing = (): LocalRelation => localRelation(structType([]), []);

/** Rows of text columns; a name in `flags` is a BOOLEAN, one that ends in `?` may be null. */
export function answer(
  names: readonly string[],
  rows: readonly (readonly LiteralValue[])[],
  flags: readonly string[] = [],
): LocalRelation {
  const fields = names.map((name) => {
    const bare = name.replace(/\?$/, "");
    return StructField(bare, flags.includes(bare) ? BooleanType : StringType, name !== bare);
  });
  return localRelation(structType(fields), rows);
}

export const text = ({ parameters }: SqlStatement, key: string): string | undefined => {
  const value = parameters[key];
  return typeof value === "string" ? value : undefined;
};

/** Spark's patterns of SHOW: `*` is any text, `|` separates choices, case does not matter. */
export function likePattern(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) return () => true;
  const choices = pattern.split("|").map((choice) =>
    choice
      .trim()
      .replace(/[.+?^${}()[\]\\]/g, "\\$&")
      .replaceAll("*", ".*"),
  );
  const matcher = new RegExp(`^(?:${choices.join("|")})$`, "i");
  return (name) => matcher.test(name);
}

/** A read of a view by the name that a statement gives. */
export const named = (name: string, { origin }: SqlStatement): Relation =>
  node("readNamedTable", { unparsedIdentifier: name, options: {}, origin });

/** The temporary view that a name means, and whether it is one for all sessions. */
export function viewNamed(name: string): { readonly view: string; readonly global: boolean } | undefined {
  const parts = parseMultipartIdentifier(name);
  const [first = "", second] = parts;
  if (parts.length === 1) return { view: first, global: false };
  const isGlobal = parts.length === 2 && first.toLowerCase() === "global_temp";
  return isGlobal ? { view: second as string, global: true } : undefined;
}

export const notHere = (feature: string, { origin }: { readonly origin?: Origin | undefined }) =>
  sparkError("NOT_IMPLEMENTED", { feature: `${feature} on the embedded engine` }, origin);
