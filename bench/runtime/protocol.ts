import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { captureCallSite } from "../../src/errors/index.ts";
import { type Expression, type Node, node, type Relation, walk } from "../../src/plan/index.ts";
import { binaryOptions, type LocalDataCodec, PlanSchema, planMessage, planOf } from "../../src/protocol/index.ts";
import { IntegerType } from "../../src/types/index.ts";
import { atMost, type Measurement, median, timings } from "../measure.ts";

const wanted = 500;

const noData: LocalDataCodec = {
  write: () => new Uint8Array(),
  read: () => ({ schema: { kind: "struct", fields: [] }, data: { numRows: 0, columns: [] } }),
};

/** A plan as programs make them: sources joined, steps of filters, new columns and aggregates, every node with its line. */
function plan(): Relation {
  const origin = { callSite: captureCallSite() };
  let planId = 0;
  const column = (name: string) => node("unresolvedAttribute", { unparsedIdentifier: name, planId, origin });
  const number = (value: number) => node("literal", { value, dataType: IntegerType, origin });
  const call = (functionName: string, ...args: Expression[]) =>
    node("unresolvedFunction", { functionName, arguments: args, origin });
  const table = (name: string) =>
    node("readNamedTable", { unparsedIdentifier: name, options: {}, planId: ++planId, origin });
  let made: Relation = node("join", {
    left: table("orders"),
    right: table("lines"),
    joinType: "inner",
    condition: call("==", column("o_key"), column("l_key")),
    usingColumns: [],
    planId: ++planId,
    origin,
  });
  for (let step = 0; sizeOf(made) < wanted; step++) {
    made = node("filter", {
      input: made,
      condition: call("and", call(">", column("a"), number(step)), call("isnotnull", column("b"))),
      planId: ++planId,
      origin,
    });
    const sum = call("+", call("*", column("a"), number(2)), call("coalesce", column("b"), number(0)));
    const alias = node("alias", { child: sum, names: [`c${step}`], origin });
    made = node("withColumns", { input: made, aliases: [alias], planId: ++planId, origin });
  }
  return made;
}

function sizeOf(root: Node): number {
  let nodes = 0;
  walk(root, () => {
    nodes++;
    return true;
  });
  return nodes;
}

/** A plan to bytes and back to a plan, as client and server do between them. */
export async function protocol(): Promise<Measurement[]> {
  const made = plan();
  const there = () => toBinary(PlanSchema, planMessage(made, noData));
  const bytes = there();
  const back = () => planOf(fromBinary(PlanSchema, bytes, binaryOptions), noData);
  const encode = median(await timings(200, there, 200));
  const decode = median(await timings(200, back, 200));
  const parts = `encode ${encode.toFixed(2)} ms, decode ${decode.toFixed(2)} ms, ${bytes.length} bytes`;
  const what = `Spark Connect: plan of ${sizeOf(made)} nodes to bytes and back (${parts})`;
  return [atMost("p", what, encode + decode, 2, "ms")];
}
