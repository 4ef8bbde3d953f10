import { create } from "@bufbuild/protobuf";
import type { Join, JoinType, SetOpType } from "../../plan/index.ts";
import { enumWords } from "../checks.ts";
import {
  AsOfJoinSchema,
  type Join_JoinDataType,
  Join_JoinDataTypeSchema,
  Join_JoinType,
  JoinSchema,
  LateralJoinSchema,
  NearestByJoinSchema,
  SetOperation_SetOpType,
  SetOperationSchema,
  ZipSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { relation } from "./codec.ts";
import { expression, input, list, optionalExpression, same, sqlOnly, withDefault, word } from "./fields.ts";

/** Two relations made one. */

const joinTypes = enumWords<JoinType, Join_JoinType>("spark.connect.Join.join_type", {
  inner: Join_JoinType.INNER,
  fullOuter: Join_JoinType.FULL_OUTER,
  leftOuter: Join_JoinType.LEFT_OUTER,
  rightOuter: Join_JoinType.RIGHT_OUTER,
  leftAnti: Join_JoinType.LEFT_ANTI,
  leftSemi: Join_JoinType.LEFT_SEMI,
  cross: Join_JoinType.CROSS,
});
const joinType = word("joinType", joinTypes);

const setOpTypes = enumWords<SetOpType, SetOperation_SetOpType>("spark.connect.SetOperation.set_op_type", {
  intersect: SetOperation_SetOpType.INTERSECT,
  union: SetOperation_SetOpType.UNION,
  except: SetOperation_SetOpType.EXCEPT,
});

const joinDataType = {
  wire: "joinDataType",
  write: (value: NonNullable<Join["joinDataType"]>): Join_JoinDataType => create(Join_JoinDataTypeSchema, value),
  read: (message: Join_JoinDataType | undefined): Join["joinDataType"] =>
    message && { isLeftStruct: message.isLeftStruct, isRightStruct: message.isRightStruct },
} as const;

export const joinCodecs = {
  join: relation("join", "join", JoinSchema, {
    left: input("left"),
    right: input("right"),
    joinType,
    condition: optionalExpression("joinCondition"),
    usingColumns: list("usingColumns"),
    joinDataType,
    natural: sqlOnly,
  }),
  asOfJoin: relation("asOfJoin", "asOfJoin", AsOfJoinSchema, {
    left: input("left"),
    right: input("right"),
    leftAsOf: expression("leftAsOf"),
    rightAsOf: expression("rightAsOf"),
    joinExpression: optionalExpression("joinExpr"),
    usingColumns: list("usingColumns"),
    joinType: same("joinType"),
    tolerance: optionalExpression("tolerance"),
    allowExactMatches: same("allowExactMatches"),
    direction: same("direction"),
  }),
  lateralJoin: relation("lateralJoin", "lateralJoin", LateralJoinSchema, {
    left: input("left"),
    right: input("right"),
    condition: optionalExpression("joinCondition"),
    joinType,
  }),
  nearestByJoin: relation("nearestByJoin", "nearestByJoin", NearestByJoinSchema, {
    left: input("left"),
    right: input("right"),
    rankingExpression: expression("rankingExpression"),
    numResults: same("numResults"),
    joinType: same("joinType"),
    mode: same("mode"),
    direction: same("direction"),
  }),
  zip: relation("zip", "zip", ZipSchema, { left: input("left"), right: input("right") }),
  setOperation: relation("setOperation", "setOp", SetOperationSchema, {
    left: input("leftInput"),
    right: input("rightInput"),
    setOpType: word("setOpType", setOpTypes),
    isAll: withDefault("isAll", false),
    byName: withDefault("byName", false),
    allowMissingColumns: withDefault("allowMissingColumns", false),
  }),
};
