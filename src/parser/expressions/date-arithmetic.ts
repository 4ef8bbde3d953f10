import { quoteIdentifier, sparkError } from "../../errors/index.ts";
import type { Expression } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { call, textLiteral } from "./build.ts";
import { value } from "./operators.ts";

const units = new Set("YEAR QUARTER MONTH WEEK DAY DAYOFYEAR HOUR MINUTE SECOND MILLISECOND MICROSECOND".split(" "));

/** `DATEADD(DAY, 1, d)`: three arguments, the first of them a unit. Anything else is a plain call. */
export const dateArithmetic =
  (functionName: string) =>
  (p: Parser, start: number): Expression | undefined => {
    if (!beginsWithUnit(p)) return undefined;
    const spelt = p.text(p.next());
    p.expect("(");
    const unit = p.next();
    const unitText = p.text(unit);
    p.expect(",");
    const amount = p.expression(value);
    p.expect(",");
    const from = p.expression(value);
    p.expect(")");
    if (unit.kind === "string") throw notAUnit(p, spelt, unitText, start);
    return call(functionName, [textLiteral(unitText, p.originOf(unit)), amount, from], p.originFrom(start));
  };

function beginsWithUnit(p: Parser): boolean {
  if (p.peek().key !== "(" || p.peek(3).key !== ",") return false;
  const unit = p.peek(2);
  if (unit.kind !== "string" && !units.has(unit.key)) return false;
  return [...p.inside(1)].filter(({ key }) => key === ",").length === 2;
}

const notAUnit = (p: Parser, spelt: string, invalidValue: string, start: number) =>
  sparkError(
    "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
    { functionName: quoteIdentifier(spelt), parameter: quoteIdentifier("unit"), invalidValue },
    p.originFrom(start),
  );
