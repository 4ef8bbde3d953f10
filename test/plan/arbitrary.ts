import fc from "fast-check";
import { childFields, childTable, type Kind, type Node, node } from "../../src/plan/index.ts";

export const kinds = Object.keys(childTable) as Kind[];

/** Names that plain objects already have, or that the JSON form gives a meaning. */
const hostile = [
  "__proto__",
  "constructor",
  "toString",
  "$long",
  "$bytes",
  "$object",
  "$part",
  "$plan",
  "",
  "a.b",
  "é\n`",
];

const key = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 4 })).filter((name) => !reserved.has(name));
/** A node's own fields are never called so. */
const reserved = new Set(["kind", "origin", "planId", "numRows", "columns"]);

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.string(),
  fc.constantFrom(...hostile),
  fc.uint8Array({ maxLength: 4 }),
);

/** A value that a node may hold beside its children: settings, types, physical values of literals. */
const held: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, scalar, fc.array(tie("value"), { maxLength: 3 }), tie("record")),
  record: fc
    .uniqueArray(fc.tuple(key, tie("value")), { maxLength: 3, selector: ([name]) => name })
    .map((entries) => frozenRecord(entries as [string, unknown][])),
})).value;

/** Assignment would lose a key called `__proto__`. */
function frozenRecord(entries: readonly (readonly [string, unknown])[]): object {
  const record = {};
  for (const [name, value] of entries) Object.defineProperty(record, name, { value, enumerable: true });
  return Object.freeze(record);
}

const plainFields = fc.record(
  { planId: fc.nat(), name: fc.string(), options: held, dataType: held, value: held },
  { requiredKeys: [] },
);

/** Nodes of a kind with children of any kinds: what the table says of a node is all that a traversal may rely on. */
export function nodeOf(kind: Kind, depth: number): fc.Arbitrary<Node> {
  const children = childFields(kind).map(([field, spec]) => {
    const child = depth === 0 ? leaf : anyNode(depth - 1);
    const value: fc.Arbitrary<unknown> = spec === "one" ? child : fc.array(child, { maxLength: 2 });
    return [field, fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .tuple(plainFields, fc.record(Object.fromEntries(children)))
    .map(([plain, held]) => node(kind, { ...plain, ...held } as never));
}

const childless = kinds.filter((kind) => childFields(kind).length === 0 && kind !== "attribute");
const leaf: fc.Arbitrary<Node> = fc
  .tuple(fc.constantFrom(...childless), plainFields)
  .map(([kind, plain]) => node(kind, plain as never));

export const anyNode = (depth = 2): fc.Arbitrary<Node> =>
  fc.oneof(
    { weight: 1, arbitrary: leaf },
    { weight: 3, arbitrary: fc.constantFrom(...kinds).chain((kind) => nodeOf(kind, depth)) },
  );
