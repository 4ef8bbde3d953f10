import { type Expression, node, type Relation } from "../../plan/index.ts";
import { attribute } from "../expressions/build.ts";
import { multipartName, name } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { aliased } from "./table-alias.ts";

/** `BIN BY (RANGE a TO b BIN WIDTH w DISTRIBUTE UNIFORM (c))`. */
export function binBy(p: Parser, input: Relation, start: number): Relation {
  p.expect("BIN", "BY", "(", "RANGE");
  const rangeStart = column(p);
  p.expect("TO");
  const rangeEnd = column(p);
  p.expect("BIN", "WIDTH");
  const binWidth = p.expression();
  const alignTo = p.accept("ALIGN", "TO") ? p.expression() : undefined;
  p.expect("DISTRIBUTE", "UNIFORM");
  const distributed = p.parenthesized(() => p.list(column));
  const outputNames = {
    ...(p.accept("BIN_START", "AS") && { start: name(p) }),
    ...(p.accept("BIN_END", "AS") && { end: name(p) }),
    ...(p.accept("BIN_DISTRIBUTE_RATIO", "AS") && { ratio: name(p) }),
  };
  p.expect(")");
  const fields = { input, rangeStart, rangeEnd, binWidth, alignTo, distributed, outputNames };
  return aliased(p, node("binBy", { ...fields, origin: p.originFrom(start) }), start);
}

function column(p: Parser): Expression {
  const start = p.token.start;
  const parts = multipartName(p);
  return attribute(parts, p.originFrom(start));
}
