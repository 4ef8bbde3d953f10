import fc from "fast-check";
import { describe, test } from "vitest";
import { type Expression, node, type Relation } from "../../src/plan/index.ts";
import { commandsOf } from "./arbitrary/commands.ts";
import { expressionsOf } from "./arbitrary/expressions.ts";
import { command, expression, inside, relations, simpleExpression } from "./arbitrary/index.ts";
import { expectSame, thereAndBack } from "./helpers.ts";

const runs = { numRuns: 60 };
const range = node("range", { start: 0n, end: 1n, step: 1n });

/** An expression needs a relation around it, which carries its subqueries. */
const around = (expression: Expression): Relation => node("project", { input: range, expressions: [expression] });

describe("expressions", () => {
  for (const [kind, arbitrary] of Object.entries(expressionsOf(inside))) {
    test(kind, () => {
      fc.assert(
        fc.property(arbitrary as fc.Arbitrary<Expression>, (made) => {
          expectSame(thereAndBack(around(made)), around(made));
        }),
        runs,
      );
    });
  }
});

describe("relations", () => {
  for (const [kind, arbitrary] of Object.entries(relations)) {
    test(kind, () => {
      fc.assert(
        fc.property(arbitrary as fc.Arbitrary<Relation>, (made) => {
          expectSame(thereAndBack(made), made);
        }),
        runs,
      );
    });
  }
});

describe("commands", () => {
  for (const [kind, arbitrary] of Object.entries(commandsOf({ ...inside, relations }, simpleExpression))) {
    test(kind, () => {
      fc.assert(
        fc.property(arbitrary, (made) => {
          expectSame(thereAndBack(made), made);
        }),
        runs,
      );
    });
  }
});

test("expressions in expressions", () => {
  fc.assert(
    fc.property(expression, (made) => {
      expectSame(thereAndBack(around(made)), around(made));
    }),
    { numRuns: 300 },
  );
});

test("plans of any kind", () => {
  fc.assert(
    fc.property(fc.oneof(inside.relation, command), (made) => {
      expectSame(thereAndBack(made), made);
    }),
    { numRuns: 300 },
  );
});
