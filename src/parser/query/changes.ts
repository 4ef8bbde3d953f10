import { sparkError } from "../../errors/index.ts";
import { contains, node, type Options, type Relation } from "../../plan/index.ts";
import { quoteIfNeeded } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { properties } from "./properties.ts";
import { aliased } from "./table-alias.ts";
import { fixedTime, version } from "./time-travel.ts";

const deduplicationModes = ["none", "dropCarryovers", "netChanges"];

/** `t CHANGES FROM VERSION 1 TO VERSION 2`: the range goes into the options of the read. */
export function changes(p: Parser, parts: readonly string[], start: number, isStreaming: boolean): Relation {
  p.expect("CHANGES");
  const range = { ...boundary(p, "FROM", "starting"), ...(p.at("TO") ? boundary(p, "TO", "ending") : {}) };
  const options = { ...range, ...(p.accept("WITH") ? properties(p) : {}) };
  const mode = options.deduplicationMode;
  if (mode !== undefined && !deduplicationModes.includes(mode)) {
    throw sparkError("INVALID_CDC_OPTION.INVALID_DEDUPLICATION_MODE", { mode }, p.originFrom(start));
  }
  const read = node("relationChanges", {
    unparsedIdentifier: quoteIfNeeded(parts),
    options,
    isStreaming: isStreaming || undefined,
    origin: p.originFrom(start),
  });
  return aliased(p, read, start);
}

function boundary(p: Parser, word: "FROM" | "TO", side: "starting" | "ending"): Options {
  p.expect(word);
  const isVersion = p.expectAny("VERSION", "SYSTEM_VERSION", "TIMESTAMP", "SYSTEM_TIME").endsWith("VERSION");
  const point = isVersion ? version(p) : timestampText(p);
  const inclusion = p.acceptAny("INCLUSIVE", "EXCLUSIVE");
  return {
    [`${side}${isVersion ? "Version" : "Timestamp"}`]: point,
    ...(inclusion && { [`${side}BoundInclusive`]: String(inclusion === "INCLUSIVE") }),
  };
}

/** The time as it is written: whoever reads the changes computes it. */
function timestampText(p: Parser): string {
  const start = p.token.start;
  const time = fixedTime(p);
  if (contains(time, (part) => part.kind === "subqueryExpression")) {
    throw sparkError("INVALID_CDC_OPTION.INVALID_TIMESTAMP_EXPR", {}, p.originFrom(start));
  }
  return p.textFrom(start);
}
