import { asDecimal, findWiderType } from "../../functions/index.ts";
import { type DataType, isIntegralType, isNumericType, isStringType, sameType } from "../../types/index.ts";

const order = ["byte", "short", "integer", "long", "float", "double"];

/** The one of two types that holds all values of the other, if one does. */
export function tightestType(a: DataType, b: DataType): DataType | undefined {
  if (sameType(a, b) || b.kind === "null") return a;
  if (a.kind === "null") return b;
  if (isStringType(a) || isStringType(b)) return undefined;
  if (!isNumericType(a) || !isNumericType(b)) return findWiderType([a, b]);
  if (a.kind === "decimal" || b.kind === "decimal") return holds(a, b) ? a : holds(b, a) ? b : undefined;
  return order.indexOf(a.kind) > order.indexOf(b.kind) ? a : b;
}

function holds(wide: DataType, narrow: DataType): boolean {
  if (wide.kind !== "decimal") return false;
  const inner = narrow.kind === "decimal" ? narrow : isIntegralType(narrow) ? asDecimal(narrow) : undefined;
  return (
    inner !== undefined && wide.scale >= inner.scale && wide.precision - wide.scale >= inner.precision - inner.scale
  );
}
