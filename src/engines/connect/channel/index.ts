export type { CallSettings } from "./caller.ts";
export {
  type Analysis,
  type ArtifactPayload,
  type ClientOptions,
  type ConfigOperation,
  ConnectClient,
  type InterruptTarget,
} from "./client.ts";
export { type Endpoint, type Environment, parseConnectionString } from "./connection-string.ts";
export { sparkErrorOf } from "./error-details.ts";
export type { Chunking, ExecutionOptions } from "./operation.ts";
export { type Clock, systemClock } from "./retry.ts";
export { defaultPolicy, type RetryPolicy } from "./retry-policy.ts";
export { tlsSettings } from "./tls.ts";
