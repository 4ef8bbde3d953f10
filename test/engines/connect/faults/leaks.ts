import { createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import {
  GetStatusResponse_OperationStatus_OperationState as OperationState,
  SparkConnectService,
} from "../../../../src/protocol/index.ts";

const over: ReadonlySet<OperationState> = new Set([
  OperationState.SUCCEEDED,
  OperationState.FAILED,
  OperationState.CANCELLED,
]);

/** The operations of a session that its server still keeps: running ones, and finished ones that nobody released. */
export async function keptOperations(address: string, sessionId: string, userId: string): Promise<readonly string[]> {
  const rpc = createClient(SparkConnectService, createGrpcTransport({ baseUrl: `http://${address}` }));
  const { operationStatuses } = await rpc.getStatus({ sessionId, userContext: { userId }, operationStatus: {} });
  return operationStatuses.filter(({ state }) => !over.has(state)).map(({ operationId }) => operationId);
}
