import { contains, equals, type ResolvedExpression } from "../plan/index.ts";

type Fields = Readonly<Record<string, unknown>>;
type Ids = Map<number, number>;

/**
 * Whether two bound expressions say the same. A subquery makes new columns each time that it is bound, so inside of one the ids
 * of two columns may differ as long as they differ everywhere in the same way.
 */
export function sameExpression(a: ResolvedExpression, b: ResolvedExpression): boolean {
  if (equals(a, b)) return true;
  return contains(a, ({ kind }) => kind === "resolvedSubquery") && same(a, b, new Map(), false);
}

function same(a: unknown, b: unknown, ids: Ids, inside: boolean): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i], ids, inside));
  }
  if ("numRows" in a) return "numRows" in b && isOneRow(a as Fields) && isOneRow(b as Fields);
  const [x, y] = [a as Fields, b as Fields];
  if (x.kind !== y.kind) return false;
  if (x.kind === "attribute") return sameId(x.exprId as number, y.exprId as number, ids, inside);
  const within = inside || x.kind === "resolvedSubquery";
  const keys = (fields: Fields) => Object.keys(fields).filter((key) => key !== "origin" && key !== "planId");
  return (
    keys(x).length === keys(y).length &&
    keys(x).every((key) =>
      key === "exprId"
        ? sameId(x.exprId as number, y.exprId as number, ids, inside)
        : same(x[key], y[key], ids, within),
    )
  );
}

const isOneRow = ({ numRows, columns }: Fields): boolean => numRows === 1 && (columns as unknown[]).length === 0;

function sameId(a: number, b: number, ids: Ids, inside: boolean): boolean {
  if (a === b) return true;
  if (!inside) return false;
  const known = ids.get(a);
  if (known === undefined) ids.set(a, b);
  return known === undefined || known === b;
}
