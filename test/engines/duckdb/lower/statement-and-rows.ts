import { optimize } from "../../../../src/optimizer/index.ts";
import { answer, engine, resolved } from "../../../rules/harness.ts";

const conf = new Map([["spark.sql.session.timeZone", "UTC"]]);

/** What the engine would be told for a query, and the rows that come of it. */
export async function statementAndRows(sql: string) {
  const plan = optimize(await resolved(sql));
  const [, ...rows] = await answer(plan);
  return { statement: await engine.statement(plan, { conf }), rows };
}
