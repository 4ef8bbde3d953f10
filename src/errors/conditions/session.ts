import type { ConditionTable } from "../condition-table.ts";

export const sessionConditions = {
  "CONNECT.SESSION_NOT_SAME": {
    class: "SessionNotSameException",
    sqlState: "56K00",
    message: "The relations of one plan belong to different sessions.",
  },
  "INVALID_HANDLE.OPERATION_ALREADY_EXISTS": {
    class: "SparkConnectGrpcException",
    sqlState: "HY000",
    message: "The handle <handle> names an operation that exists.",
  },
  "INVALID_HANDLE.OPERATION_NOT_FOUND": {
    class: "SparkConnectGrpcException",
    sqlState: "HY000",
    message: "The server knows no operation <handle>.",
  },
  "INVALID_HANDLE.SESSION_CHANGED": {
    class: "SparkConnectGrpcException",
    sqlState: "08003",
    message: "The server that had session <handle> restarted. Make a new session.",
  },
  "INVALID_HANDLE.SESSION_CLOSED": {
    class: "SparkConnectGrpcException",
    sqlState: "08003",
    message: "The session <handle> was closed.",
  },
  "INVALID_HANDLE.SESSION_NOT_FOUND": {
    class: "SparkConnectGrpcException",
    sqlState: "08003",
    message: "The server knows no session <handle>.",
  },
  OPERATION_CANCELED: {
    class: "SparkRuntimeException",
    sqlState: "HY008",
    message: "The operation was cancelled.",
  },
  STREAM_FAILED: {
    class: "StreamingQueryException",
    sqlState: "XXKST",
    message: "The streaming query [id = <id>, runId = <runId>] stopped with a failure: <message>",
  },
} as const satisfies ConditionTable;
