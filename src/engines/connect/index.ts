import type { UnresolvedPlanEngine } from "../engine.ts";
import { ConnectClient } from "./channel/index.ts";
import { ConnectEngine } from "./connect-engine.ts";

/** Opens a session on the Spark Connect server of an address such as `sc://host:15002`. */
export async function connect(remote: string, conf: ReadonlyMap<string, string>): Promise<UnresolvedPlanEngine> {
  return ConnectEngine.open(await ConnectClient.open(remote, { conf }));
}
