import { create } from "@bufbuild/protobuf";
import type { ConnectClient, ExecutionOptions } from "../../../../src/engines/connect/channel/index.ts";
import { type Plan, PlanSchema } from "../../../../src/protocol/index.ts";
import { rowOf } from "./fake-server.ts";

/** A plan that runs SQL text. */
export const sqlPlan = (query: string): Plan =>
  create(PlanSchema, {
    opType: { case: "root", value: { common: { planId: 1n }, relType: { case: "sql", value: { query } } } },
  });

/** The rows that the fake server answers with. */
export async function collectRows(client: ConnectClient, options: ExecutionOptions = {}): Promise<number[]> {
  const rows: number[] = [];
  for await (const { responseType } of client.executePlan(sqlPlan("select 1"), options)) {
    if (responseType.case === "arrowBatch") rows.push(rowOf(responseType.value.data));
  }
  return rows;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
