import type { StructDataType } from "../types/index.ts";
import type { OptionValue } from "./options.ts";

/** A catalog as `listCatalogs` tells of it. */
export interface CatalogMetadata {
  readonly name: string;
  readonly description: string | null;
}

/** A database as `listDatabases` tells of it. */
export interface Database {
  readonly name: string;
  readonly catalog: string | null;
  readonly description: string | null;
  readonly locationUri: string;
}

/** A table or view as `listTables` tells of it. */
export interface Table {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly tableType: string;
  readonly isTemporary: boolean;
}

/** A column as `listColumns` tells of it. */
export interface CatalogColumn {
  readonly name: string;
  readonly description: string | null;
  readonly dataType: string;
  readonly nullable: boolean;
  readonly isPartition: boolean;
  readonly isBucket: boolean;
  readonly isCluster: boolean;
}

/** A function as `listFunctions` tells of it. */
export interface CatalogFunction {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[] | null;
  readonly description: string | null;
  readonly className: string;
  readonly isTemporary: boolean;
}

/** A partition as `listPartitions` tells of it. */
export interface TablePartition {
  readonly partition: string;
}

/** What `createTable` makes a table of; other names are options of its format. */
export interface TableSettings {
  /** Where its files are. */
  readonly path?: string;
  /** The format: `parquet`, `csv`, ... */
  readonly source?: string;
  /** Its columns; found out from the files where there are some. */
  readonly schema?: StructDataType | string;
  readonly description?: string;
  readonly [option: string]: OptionValue | StructDataType;
}

/** An object of the values of a row, which come in the order of the names. */
const named =
  <T>(...names: readonly (keyof T & string)[]) =>
  (row: readonly unknown[]): T =>
    Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])) as T;

export const toMetadata = named<CatalogMetadata>("name", "description");
export const toDatabase = named<Database>("name", "catalog", "description", "locationUri");
export const toTable = named<Table>("name", "catalog", "namespace", "description", "tableType", "isTemporary");
export const toColumn = named<CatalogColumn>(
  "name",
  "description",
  "dataType",
  "nullable",
  "isPartition",
  "isBucket",
  "isCluster",
);
export const toFunction = named<CatalogFunction>(
  "name",
  "catalog",
  "namespace",
  "description",
  "className",
  "isTemporary",
);
