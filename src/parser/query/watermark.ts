import { type Expression, node, type Relation } from "../../plan/index.ts";
import { namedExpression } from "../expressions/named.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";

/** `WATERMARK ts DELAY OF INTERVAL 10 SECONDS`, if it comes next. */
export function watermark(p: Parser, input: Relation): Relation {
  if (!(p.at("WATERMARK") && beginsClause(p))) return input;
  const start = p.next().start;
  const event = namedExpression(p);
  p.expect("DELAY", "OF", "INTERVAL");
  const delayStart = p.token.start;
  while (p.token.kind === "number" || p.token.kind === "string" || p.at("+", "-")) {
    p.next();
    if (!p.at("AS", "WHERE")) p.next();
  }
  const delayThreshold = p.textFrom(delayStart);
  const origin = p.originFrom(start);
  if (event.kind === "unresolvedAttribute") {
    return node("withWatermark", { input, eventTime: event.unparsedIdentifier, delayThreshold, origin });
  }
  const eventTime = event.kind === "alias" ? (event.names[0] as string) : p.sql.slice(...spanOf(event));
  const star = node("unresolvedStar", { origin });
  const computed = node("project", { input, expressions: [star, event], origin });
  return node("withWatermark", { input: computed, eventTime, delayThreshold, origin });
}

const spanOf = ({ origin }: Expression): [number, number] => [origin?.span?.start ?? 0, origin?.span?.stop ?? 0];
