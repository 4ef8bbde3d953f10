import type { Origin } from "../../errors/index.ts";
import { type Expression, type Hint, node, type Relation } from "../../plan/index.ts";
import { simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";

interface WrittenHint {
  readonly name: string;
  readonly parameters: readonly Expression[];
  readonly origin: Origin;
}

/** The hints in `/*+ .. *\/` comments after SELECT. */
export function hints(p: Parser): WrittenHint[] {
  const found: WrittenHint[] = [];
  while (p.accept("/*+")) {
    do found.push(hint(p));
    while (p.accept(",") || !p.at("*/"));
    p.expect("*/");
  }
  return found;
}

function hint(p: Parser): WrittenHint {
  const start = p.token.start;
  const name = simpleName(p);
  const parameters = p.at("(") ? p.parenthesized(() => p.list((inner) => inner.expression())) : [];
  return { name, parameters, origin: p.originFrom(start) };
}

/** The first hint written ends up outermost. */
export const hinted = (input: Relation, written: readonly WrittenHint[]): Relation =>
  written.reduceRight<Relation>((inner, hint): Hint => node("hint", { input: inner, ...hint }), input);
