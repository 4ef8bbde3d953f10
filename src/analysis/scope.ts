import { type Origin, sparkError, suggestNames } from "../errors/index.ts";
import type { Attribute, GetStructField, ResolvedExpression } from "../plan/index.ts";
import { node } from "../plan/index.ts";
import type { StructField } from "../types/index.ts";

/** The columns that expressions above a relation may name. */
export interface Scope {
  readonly attributes: readonly Attribute[];
  /** Columns that can be named with their qualifier only: the other side's keys of a USING join. */
  readonly hidden: readonly Attribute[];
  /** What each relation below gave out, for `df.col`. */
  readonly plans: ReadonlyMap<number, readonly Attribute[]>;
}

export const emptyScope: Scope = { attributes: [], hidden: [], plans: new Map() };

export const sameName = (a: string, b: string, caseSensitive: boolean): boolean =>
  a === b || (!caseSensitive && a.toLowerCase() === b.toLowerCase());

export interface Lookup {
  readonly scope: Scope;
  readonly caseSensitive: boolean;
}

/** Finds the column that a dotted name begins with; the parts that are left reach into it. */
export function matchName(
  parts: readonly string[],
  planId: number | undefined,
  lookup: Lookup,
  origin?: Origin,
): Match | undefined {
  const { scope } = lookup;
  const visible = planId === undefined ? scope.attributes : attributesOfPlan(planId, scope);
  if (!visible) return undefined;
  for (const candidates of [visible, planId === undefined ? scope.hidden : []]) {
    const found = matches(parts, candidates, lookup.caseSensitive, candidates === scope.hidden);
    if (found.length > 1 && planId === undefined) throw ambiguous(parts, found, origin);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** Binds a dotted name: as a column, a qualified column, or a field of a struct column. Undefined when nothing matches. */
export function lookupName(
  parts: readonly string[],
  planId: number | undefined,
  lookup: Lookup,
  origin?: Origin,
): ResolvedExpression | undefined {
  const match = matchName(parts, planId, lookup, origin);
  return match?.rest.reduce<ResolvedExpression | undefined>(
    (value, name) => value && extractField(value, name, lookup.caseSensitive, origin),
    match.attribute,
  );
}

/** Of the columns that the named relation gave out, those that are still there. */
function attributesOfPlan(planId: number, scope: Scope): readonly Attribute[] | undefined {
  const given = scope.plans.get(planId);
  if (!given) return undefined;
  const alive = new Map([...scope.attributes, ...scope.hidden].map((attribute) => [attribute.exprId, attribute]));
  return given.flatMap((attribute) => {
    const now = alive.get(attribute.exprId);
    return now ? [{ ...now, name: attribute.name }] : [];
  });
}

export interface Match {
  readonly attribute: Attribute;
  readonly rest: readonly string[];
}

function matches(
  parts: readonly string[],
  attributes: readonly Attribute[],
  caseSensitive: boolean,
  qualifiedOnly: boolean,
) {
  // The longest qualifier wins: `t.a` is column a of table t before it is field a of column t.
  for (let length = parts.length - 1; length >= (qualifiedOnly ? 1 : 0); length--) {
    const qualifier = parts.slice(0, length);
    const name = parts[length] as string;
    const found: Match[] = [];
    for (const attribute of attributes) {
      if (!sameName(attribute.name, name, caseSensitive)) continue;
      if (!endsWith(attribute.qualifier, qualifier, caseSensitive)) continue;
      if (found.some((match) => match.attribute.exprId === attribute.exprId)) continue;
      found.push({ attribute: spelt(attribute, name), rest: parts.slice(length + 1) });
    }
    if (found.length) return found;
  }
  return [];
}

const spelt = (attribute: Attribute, name: string): Attribute =>
  attribute.name === name ? attribute : Object.freeze({ ...attribute, name });

const endsWith = (qualifier: readonly string[], wanted: readonly string[], caseSensitive: boolean): boolean =>
  wanted.length <= qualifier.length &&
  wanted.every((part, i) => sameName(part, qualifier[qualifier.length - wanted.length + i] as string, caseSensitive));

const ambiguous = (parts: readonly string[], found: readonly Match[], origin?: Origin) =>
  sparkError(
    "AMBIGUOUS_REFERENCE",
    {
      name: quoteParts(parts),
      referenceNames: `[${found.map(({ attribute }) => quoteParts([...attribute.qualifier, attribute.name])).join(", ")}]`,
    },
    origin,
  );

/** Where Spark looks for names that do not say where they are. */
export const searchPath = "[`system`.`builtin`, `system`.`session`, `spark_catalog`.`default`]";

export const quoteParts = (parts: readonly string[]): string =>
  parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");

/** `value.name` where value is a struct, or an array of structs (then an array of that field). */
export function extractField(
  value: ResolvedExpression,
  name: string,
  caseSensitive: boolean,
  origin?: Origin,
): GetStructField | undefined {
  const type = value.dataType;
  const struct = type.kind === "array" ? type.elementType : type;
  if (struct.kind !== "struct") return undefined;
  const ordinal = findField(struct.fields, name, caseSensitive, origin);
  const field = struct.fields[ordinal];
  if (!field) return undefined;
  const nullable = nullableOf(value) || field.nullable;
  const common = { child: value, ordinal, name, origin };
  return type.kind === "array"
    ? node("getStructField", {
        ...common,
        dataType: Object.freeze({
          kind: "array",
          elementType: field.dataType,
          containsNull: type.containsNull || field.nullable,
        }),
        nullable: nullableOf(value),
      })
    : node("getStructField", { ...common, dataType: field.dataType, nullable });
}

export const nullableOf = (value: ResolvedExpression): boolean =>
  value.kind === "literal" ? value.value === null : value.nullable;

export function findField(
  fields: readonly StructField[],
  name: string,
  caseSensitive: boolean,
  origin?: Origin,
): number {
  const found = fields.flatMap((field, i) => (sameName(field.name, name, caseSensitive) ? [i] : []));
  if (found.length > 1) {
    throw sparkError("AMBIGUOUS_REFERENCE_TO_FIELDS", { field: quoteParts([name]), count: found.length }, origin);
  }
  return found[0] ?? -1;
}

export function unresolvedColumn(
  parts: readonly string[],
  scope: Scope,
  origin?: Origin,
  ties?: Parameters<typeof suggestNames>[2],
) {
  const objectName = quoteParts(parts);
  const candidates = scope.attributes.map((attribute) => [...attribute.qualifier, attribute.name]);
  const proposal = suggestNames(parts, candidates, ties);
  return proposal
    ? sparkError("UNRESOLVED_COLUMN.WITH_SUGGESTION", { objectName, proposal }, origin)
    : sparkError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName }, origin);
}
