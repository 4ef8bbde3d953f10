import { uploadLocalData } from "../../src/engines/connect/artifacts/index.ts";
import { ConnectClient } from "../../src/engines/connect/channel/index.ts";

type Plan = Parameters<typeof uploadLocalData>[0];

/** Sends the rows of a plan to the server, in a session of their own; whether there were any. */
export async function uploaded(plan: Plan, remote: string): Promise<boolean> {
  const client = await ConnectClient.open(remote);
  const sent = await uploadLocalData(plan, client);
  await client.releaseSession();
  await client.close();
  return sent !== plan;
}
