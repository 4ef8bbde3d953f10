import type { DescField } from "@bufbuild/protobuf";
import { toBinary } from "@bufbuild/protobuf";
import fc from "fast-check";
import { type JoinType, type NodeOf, node } from "../../../src/plan/index.ts";
import { CatalogSchema } from "../../../src/protocol/gen/spark/connect/catalog_pb.ts";
import { type MlRelation, MlRelationSchema } from "../../../src/protocol/gen/spark/connect/relations_pb.ts";
import type { WireRelationKind } from "../../../src/protocol/relations/index.ts";
import { IntegerType, StructField, structType } from "../../../src/types/index.ts";
import { expressionsOf } from "./expressions.ts";
import { bytes, flag, type Inside, int, list, long, maybe, options, text, texts } from "./inside.ts";
import { dataType } from "./types.ts";

type Own<K extends WireRelationKind> = Omit<NodeOf<K>, "kind" | "origin" | "planId">;
type Fields<K extends WireRelationKind> = { readonly [F in keyof Own<K>]: fc.Arbitrary<Own<K>[F]> };

/** Ids far from those of subqueries' plans. */
const planId = maybe(fc.integer({ min: 2 ** 40, max: 2 ** 50 }));

/** A relation of a kind, field by field. */
const of = <K extends WireRelationKind>(kind: K, fields: Fields<K>): fc.Arbitrary<NodeOf<K>> =>
  fc.record({ ...fields, planId } as never).map((made) => node(kind, made as never));

/** Whose fields depend on each other. */
const ofParts = <K extends WireRelationKind>(kind: K, parts: fc.Arbitrary<Own<K>>): fc.Arbitrary<NodeOf<K>> =>
  fc.tuple(parts, planId).map(([made, planId]) => node(kind, { ...made, planId } as never));

const constants = <const T extends readonly string[]>(...words: T): fc.Arbitrary<T[number]> =>
  fc.constantFrom(...words);
const boolean = fc.boolean();
const double = fc.double();
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });

const joinType: fc.Arbitrary<JoinType> = constants(
  "inner",
  "fullOuter",
  "leftOuter",
  "rightOuter",
  "leftAnti",
  "leftSemi",
  "cross",
);
const numberOfRows = int.map((value) => node("literal", { value, dataType: IntegerType }));
const storageLevel = fc.record({
  useDisk: boolean,
  useMemory: boolean,
  useOffHeap: boolean,
  deserialized: boolean,
  replication: int,
});

/** The parameters of a catalog operation, by the fields of its message. */
function catalogOperation(operation: DescField): fc.Arbitrary<Own<"catalogOperation">> {
  const fields = operation.fieldKind === "message" ? operation.message.fields : [];
  const parameters = fields.filter(({ fieldKind }) => fieldKind === "scalar");
  const ofField = ({ scalar, proto }: DescField) => (scalar === 8 ? flag : proto.proto3Optional ? maybe(text) : text);
  const has = (wanted: (field: DescField) => boolean) => fields.some(wanted);
  const isLevel = (field: DescField) => field.message?.name === "StorageLevel";
  return fc
    .record({
      parameters: fc.record(Object.fromEntries(parameters.map((field) => [field.localName, ofField(field)]))),
      options: has(({ fieldKind }) => fieldKind === "map") ? options : fc.constant({}),
      schema: has((field) => field.message?.name === "DataType") ? maybe(dataType) : fc.constant(undefined),
      storageLevel: has(isLevel) ? maybe(storageLevel) : fc.constant(undefined),
    })
    .map(({ parameters, options, schema, storageLevel }) => ({
      operation: operation.localName,
      parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)),
      options: Object.keys(options).length > 0 ? options : undefined,
      schema,
      storageLevel,
    }));
}

const mlBytes = (mlType: MlRelation["mlType"]): Uint8Array =>
  toBinary(MlRelationSchema, { $typeName: "spark.connect.MlRelation", mlType });

const transform = text.map((id) =>
  mlBytes({
    case: "transform",
    value: {
      $typeName: "spark.connect.MlRelation.Transform",
      operator: { case: "objRef", value: { $typeName: "spark.connect.ObjectRef", id } },
    },
  }),
);
const fetch = text.map((method) =>
  mlBytes({
    case: "fetch",
    value: {
      $typeName: "spark.connect.Fetch",
      methods: [{ $typeName: "spark.connect.Fetch.Method", method, args: [] }],
    },
  }),
);

const python = { evalType: int, command: bytes, pythonVer: text };

/** Relations of every kind that the wire knows; a new kind does not compile without one. */
export function relationsOf(inside: Inside): { readonly [K in WireRelationKind]: fc.Arbitrary<NodeOf<K>> } {
  const { expression, relation, literal } = inside;
  const { sortOrder, alias, commonInlineUserDefinedFunction: udf } = expressionsOf(inside);
  const expressions = list(expression);
  const input = relation;
  const two = { left: relation, right: relation };
  const twoColumns = { input, col1: text, col2: text };
  return {
    readNamedTable: of("readNamedTable", { unparsedIdentifier: text, options, isStreaming: flag }),
    readDataSource: of("readDataSource", {
      format: maybe(text),
      schema: maybe(text.filter((schema) => schema !== "")),
      options,
      paths: texts,
      predicates: maybe(some(text)),
      isStreaming: flag,
      sourceName: maybe(text),
    }),
    relationChanges: of("relationChanges", { unparsedIdentifier: text, options, isStreaming: flag }),
    project: of("project", { input: maybe(input), expressions }),
    filter: of("filter", { input, condition: expression }),
    join: of("join", {
      ...two,
      joinType,
      condition: maybe(expression),
      usingColumns: texts,
      joinDataType: maybe(fc.record({ isLeftStruct: boolean, isRightStruct: boolean })),
    }),
    setOperation: of("setOperation", {
      ...two,
      setOpType: constants("intersect", "union", "except"),
      isAll: boolean,
      byName: boolean,
      allowMissingColumns: boolean,
    }),
    sort: of("sort", { input, order: list(sortOrder), isGlobal: boolean }),
    limit: of("limit", { input, limit: numberOfRows }),
    offset: of("offset", { input, offset: numberOfRows }),
    tail: of("tail", { input, limit: int }),
    aggregate: of("aggregate", {
      input,
      groupType: constants("groupBy", "rollup", "cube", "pivot", "groupingSets"),
      groupingExpressions: expressions,
      aggregateExpressions: expressions,
      pivot: maybe(fc.record({ column: expression, values: list(literal) }).map((fields) => node("pivot", fields))),
      groupingSets: maybe(some(expressions.map((set) => node("groupingSet", { expressions: set })))),
    }),
    sql: ofParts(
      "sql",
      fc
        .tuple(
          text,
          fc.uniqueArray(
            text.filter((key) => !/^\d+$/.test(key)),
            { maxLength: 3 },
          ),
          some(expression),
          expressions,
        )
        .map(([query, keys, values, posArguments]) => ({
          query,
          namedArguments: keys.map((key, i) => node("namedArgument", { key, value: values[i % values.length]! })),
          posArguments,
        })),
    ),
    localRelation: of("localRelation", {
      schema: list(dataType).map((types) => structType(types.map((type, i) => StructField(`c${i}`, type)))),
      data: fc.integer({ min: 1, max: 9 }).map((numRows) => ({ numRows, columns: [] })),
    }),
    cachedLocalRelation: of("cachedLocalRelation", { hash: text }),
    chunkedCachedLocalRelation: of("chunkedCachedLocalRelation", { dataHashes: texts, schemaHash: maybe(text) }),
    cachedRemoteRelation: of("cachedRemoteRelation", { relationId: text }),
    sample: of("sample", {
      input,
      lowerBound: double,
      upperBound: double,
      withReplacement: boolean,
      seed: maybe(long),
      deterministicOrder: boolean,
    }),
    deduplicate: of("deduplicate", {
      input,
      columnNames: texts,
      allColumnsAsKeys: boolean,
      withinWatermark: boolean,
    }),
    range: of("range", { start: long, end: long, step: long, numPartitions: maybe(int) }),
    subqueryAlias: of("subqueryAlias", { input, alias: text, qualifier: texts }),
    repartition: of("repartition", { input, numPartitions: int, shuffle: boolean }),
    repartitionByExpression: of("repartitionByExpression", {
      input,
      partitionExpressions: expressions,
      numPartitions: maybe(int),
    }),
    toDF: of("toDF", { input, columnNames: texts }),
    withColumnsRenamed: of("withColumnsRenamed", {
      input,
      renames: list(fc.record({ colName: text, newColName: text })),
    }),
    withColumns: of("withColumns", { input, aliases: list(alias) }),
    drop: of("drop", { input, columns: expressions, columnNames: texts }),
    showString: of("showString", { input, numRows: int, truncate: int, vertical: boolean }),
    htmlString: of("htmlString", { input, numRows: int, truncate: int }),
    hint: of("hint", { input, name: text, parameters: expressions }),
    unpivot: of("unpivot", {
      input,
      ids: expressions,
      values: maybe(expressions),
      variableColumnName: text,
      valueColumnName: text,
    }),
    transpose: of("transpose", { input, indexColumns: expressions }),
    unresolvedTableValuedFunction: of("unresolvedTableValuedFunction", { functionName: text, arguments: expressions }),
    toSchema: of("toSchema", { input, schema: dataType }),
    withWatermark: of("withWatermark", { input, eventTime: text, delayThreshold: text }),
    mapPartitions: of("mapPartitions", { input, func: udf, isBarrier: maybe(boolean), profileId: maybe(int) }),
    groupMap: of("groupMap", {
      input,
      groupingExpressions: expressions,
      func: udf,
      sortingExpressions: expressions,
      initialInput: maybe(input),
      initialGroupingExpressions: expressions,
      isMapGroupsWithState: maybe(boolean),
      outputMode: maybe(text),
      timeoutConf: maybe(text),
      stateSchema: maybe(dataType),
      transformWithState: maybe(
        fc.record(
          { timeMode: text, eventTimeColumnName: text, outputSchema: dataType },
          { requiredKeys: ["timeMode"] },
        ),
      ),
    }),
    coGroupMap: of("coGroupMap", {
      input,
      inputGroupingExpressions: expressions,
      other: input,
      otherGroupingExpressions: expressions,
      func: udf,
      inputSortingExpressions: expressions,
      otherSortingExpressions: expressions,
    }),
    applyInPandasWithState: of("applyInPandasWithState", {
      input,
      groupingExpressions: expressions,
      func: udf,
      outputSchema: text,
      stateSchema: text,
      outputMode: text,
      timeoutConf: text,
    }),
    commonInlineUserDefinedTableFunction: of("commonInlineUserDefinedTableFunction", {
      functionName: text,
      deterministic: boolean,
      arguments: expressions,
      returnType: maybe(dataType),
      ...python,
    }),
    commonInlineUserDefinedDataSource: of("commonInlineUserDefinedDataSource", {
      name: text,
      command: bytes,
      pythonVer: text,
    }),
    collectMetrics: of("collectMetrics", { input, name: text, metrics: expressions }),
    parse: of("parse", { input, format: constants("csv", "json", "xml"), schema: maybe(dataType), options }),
    asOfJoin: of("asOfJoin", {
      ...two,
      leftAsOf: expression,
      rightAsOf: expression,
      joinExpression: maybe(expression),
      usingColumns: texts,
      joinType: text,
      tolerance: maybe(expression),
      allowExactMatches: boolean,
      direction: text,
    }),
    lateralJoin: of("lateralJoin", { ...two, condition: maybe(expression), joinType }),
    nearestByJoin: of("nearestByJoin", {
      ...two,
      rankingExpression: expression,
      numResults: int,
      joinType: text,
      mode: text,
      direction: text,
    }),
    zip: of("zip", two),
    naFill: of("naFill", { input, cols: texts, values: list(literal) }),
    naDrop: of("naDrop", { input, cols: texts, minNonNulls: maybe(int) }),
    naReplace: ofParts(
      "naReplace",
      fc.tuple(input, texts, list(fc.tuple(literal, literal))).map(([input, cols, pairs]) => ({
        input,
        cols,
        oldValues: pairs.map(([old]) => old),
        newValues: pairs.map(([, fresh]) => fresh),
      })),
    ),
    statSummary: of("statSummary", { input, statistics: texts }),
    statDescribe: of("statDescribe", { input, cols: texts }),
    statCrosstab: of("statCrosstab", twoColumns),
    statCov: of("statCov", twoColumns),
    statCorr: of("statCorr", { ...twoColumns, method: maybe(text) }),
    statApproxQuantile: of("statApproxQuantile", {
      input,
      cols: texts,
      probabilities: list(double),
      relativeError: double,
    }),
    statFreqItems: of("statFreqItems", { input, cols: texts, support: maybe(double) }),
    statSampleBy: ofParts(
      "statSampleBy",
      fc.tuple(input, expression, list(fc.tuple(literal, double)), maybe(long)).map(([input, column, pairs, seed]) => ({
        input,
        column,
        strata: pairs.map(([stratum]) => stratum),
        fractions: pairs.map(([, fraction]) => fraction),
        seed,
      })),
    ),
    catalogOperation: ofParts("catalogOperation", fc.oneof(...CatalogSchema.fields.map(catalogOperation))),
    mlRelation: ofParts(
      "mlRelation",
      fc.oneof(
        fetch.map((operation) => ({ operation })),
        fc.tuple(transform, maybe(input)).map(([operation, input]) => ({ operation, input })),
      ),
    ),
    withRelations: of("withRelations", { root: relation, references: list(relation) }),
    extensionRelation: of("extensionRelation", { typeUrl: text, bytes }),
  };
}
