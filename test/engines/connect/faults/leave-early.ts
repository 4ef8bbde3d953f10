import { ConnectClient } from "../../../../src/engines/connect/channel/index.ts";
import { sqlPlan } from "./program.ts";

/** A program that reads one answer of the server that it is told, and ends without closing anything. */
const client = await ConnectClient.open(process.argv[2] ?? "", { environment: {} });
for await (const _ of client.executePlan(sqlPlan("select 1"))) break;
console.log("left");
