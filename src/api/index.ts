export type { ArrowColumn, ArrowTable } from "../results/index.ts";
export type { ArtifactOptions, QueryEvent, QueryInfo, QueryListener, QueryMetrics } from "../session/index.ts";
export { Catalog } from "./catalog.ts";
export type {
  CatalogColumn,
  CatalogFunction,
  CatalogMetadata,
  Database,
  Table,
  TablePartition,
  TableSettings,
} from "./catalog-rows.ts";
export { type AliasOptions, Column } from "./column.ts";
export type { ColumnArgument, SortOptions } from "./column-arguments.ts";
export type { Operand } from "./column-base.ts";
export { DataFrame } from "./data-frame.ts";
export { DataFrameReader } from "./data-frame-reader.ts";
export { DataFrameWriter, type SaveModeName, type SaveOptions } from "./data-frame-writer.ts";
export { DataFrameWriterV2 } from "./data-frame-writer-v2.ts";
export type { ColumnOrName } from "./expression-builder.ts";
export type { ActionOptions, ExplainMode } from "./frame-actions.ts";
export { GroupedData } from "./grouped-data.ts";
export type { LiteralInput } from "./literals.ts";
export { type Assignments, MergeIntoWriter, type WhenMatched, type WhenNotMatched } from "./merge-into-writer.ts";
export type { DropOptions } from "./missing-values.ts";
export { DataFrameNaFunctions } from "./na-functions.ts";
export { Observation } from "./observation.ts";
export type { OptionMap, OptionValue } from "./options.ts";
export { RuntimeConfig } from "./runtime-config.ts";
export { SparkSessionBuilder } from "./session-builder.ts";
export type { ShowArguments } from "./show-arguments.ts";
export { SparkSession } from "./spark-session.ts";
export { DataFrameStatFunctions } from "./stat-functions.ts";
export { StorageLevel } from "./storage-level.ts";
export { TableValuedFunction } from "./table-valued-function.ts";
export type { AnyColumn, ColumnsOf, Condition, NameOf, Row } from "./typed-frame.ts";
export { Window, WindowSpec } from "./window.ts";
