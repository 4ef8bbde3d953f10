import type { ConditionTable } from "../condition-table.ts";

/** What is wrong with a message of Spark Connect. */
export const connectPlanConditions = {
  "CONNECT_INVALID_PLAN.ASSERTION_FAILURE": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "The plan cannot be sent: <message>.",
  },
  "CONNECT_INVALID_PLAN.FIELD_CANNOT_BE_EMPTY": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "The message of a plan lacks the field <fullName>.",
    unsaid: ["fieldName"],
  },
  "CONNECT_INVALID_PLAN.INVALID_ENUM": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "<name> (<number>) is no value of <fullName>.",
  },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "The message of a plan sets none of the alternatives <fullName>.",
    unsaid: ["name"],
  },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "The alternative <name> (<number>) of <fullName> is not supported.",
  },
  "CONNECT_INVALID_PLAN.INVALID_WITH_RELATION_REFERENCE": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "An expression names a plan that its message does not carry along.",
  },
  "CONNECT_INVALID_PLAN.SCHEMA_REQUIRED_FOR_LOCAL_RELATION": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "A local relation without rows needs a schema.",
  },
  "CONNECT_INVALID_PLAN.UNSUPPORTED_LITERAL_TYPE": {
    class: "SparkConnectGrpcException",
    sqlState: "56K00",
    message: "No message of a plan carries a literal of the type <typeInfo>.",
  },
} as const satisfies ConditionTable;
