import type { UnresolvedPlanEngine } from "../engine.ts";
import { ConnectClient } from "./channel/index.ts";
import { ConnectEngine } from "./connect-engine.ts";
import { launchConnectServer } from "./launch/index.ts";
import { Lease } from "./lease.ts";

type Conf = ReadonlyMap<string, string>;

/** Opens a session on the Spark Connect server of an address such as `sc://host:15002`. */
export async function connect(remote: string, conf: Conf): Promise<UnresolvedPlanEngine> {
  return ConnectEngine.open(await ConnectClient.open(remote, { conf }));
}

/** Starts Apache Spark for a master and opens a session on it. Spark ends with the last of its sessions. */
export async function launch(master: string, settings: Conf): Promise<UnresolvedPlanEngine> {
  const server = await launchConnectServer({ master, settings });
  try {
    const client = await ConnectClient.open(server.remote, { conf: settings });
    return await ConnectEngine.open(client, new Lease(() => server.stop()));
  } catch (error) {
    await server.stop();
    throw error;
  }
}
