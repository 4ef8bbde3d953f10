import { type Expression, node, type UnresolvedFunction } from "../../plan/index.ts";
import { isName, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { textLiteral } from "./build.ts";

/** The name, unknown to Spark's registry, of the call that `v:a.b` becomes. */
export const semiStructuredExtract = "semi_structured_extract";

/** Reads the path after the colon of `v:a.b[0]['c']`. */
export function semiStructuredPath(p: Parser, child: Expression, start: number): Expression {
  const pathStart = p.token.start;
  const steps = [p.at("[") ? bracketStep(p) : `.${simpleName(p)}`];
  for (;;) {
    if (p.at(".") && isName(p.peek())) {
      p.next();
      steps.push(`.${simpleName(p)}`);
    } else if (p.at("[") && ["string", "number", "word"].includes(p.peek().kind) && p.peek(2).key === "]") {
      steps.push(bracketStep(p));
    } else break;
  }
  const path = textLiteral(`$${steps.join("")}`, p.originFrom(pathStart));
  return node("unresolvedFunction", {
    functionName: semiStructuredExtract,
    arguments: [child, path],
    isInternal: true,
    origin: p.originFrom(start),
  });
}

function bracketStep(p: Parser): string {
  p.expect("[");
  const step = p.next();
  if (!["string", "number", "word"].includes(step.kind)) throw p.unexpected(step);
  p.expect("]");
  return `[${p.text(step)}]`;
}

/** An extracted value that nobody named goes by the last name of its path. */
export function pathName(child: Expression): readonly string[] | undefined {
  const path = child.kind === "unresolvedFunction" ? pathOf(child) : undefined;
  const last = path === undefined ? undefined : /\.([^.[\]]+)(?:\[\d+\])*$|\['([^']*)'\](?:\[\d+\])*$/.exec(path);
  const found = last?.[1] ?? last?.[2];
  return found === undefined ? undefined : [found];
}

function pathOf(call: UnresolvedFunction): string | undefined {
  if (call.functionName !== semiStructuredExtract || !call.isInternal) return undefined;
  const path = call.arguments[1];
  return path?.kind === "literal" ? String(path.value) : undefined;
}
