import { quoteIdentifier, sparkError } from "../../errors/index.ts";
import type { Expression } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { call, textLiteral } from "./build.ts";
import { value } from "./operators.ts";

const units = new Set("YEAR QUARTER MONTH WEEK DAY DAYOFYEAR HOUR MINUTE SECOND MILLISECOND MICROSECOND".split(" "));

/** `DATEADD(DAY, 1, d)`: three arguments, the first of them a unit. Anything else is a plain call. */
export const dateArithmetic = (functionName: string) => (p: Parser, start: number) =>
  p.attempt(() => {
    const spelt = p.text(p.next());
    if (!p.accept("(") || p.peek().key !== ",") return undefined;
    const unit = p.token;
    if (unit.kind !== "string" && !units.has(unit.key)) return undefined;
    const unitText = p.text(p.next());
    p.expect(",");
    const amount = p.expression(value);
    if (!p.accept(",")) return undefined;
    const from = p.expression(value);
    if (!p.accept(")")) return undefined;
    if (unit.kind === "string") throw notAUnit(p, spelt, unitText, start);
    return call(
      functionName,
      [textLiteral(unitText, p.originOf(unit)), amount, from],
      p.originFrom(start),
    ) as Expression;
  });

const notAUnit = (p: Parser, spelt: string, invalidValue: string, start: number) =>
  sparkError(
    "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
    { functionName: quoteIdentifier(spelt), parameter: quoteIdentifier("unit"), invalidValue },
    p.originFrom(start),
  );
