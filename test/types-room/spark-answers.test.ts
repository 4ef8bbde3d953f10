import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SparkError } from "../../src/errors/index.ts";
import {
  asStructType,
  catalogString,
  type DataType,
  dataTypeFromJson,
  dataTypeToJson,
  defaultSize,
  equalTypes,
  parseDataType,
  parseTableSchema,
  sqlType,
  treeString,
} from "../../src/types/index.ts";

/** What Spark 4.3 answered; recorded by record.py. */
interface Case {
  readonly kind: "dataType" | "tableSchema" | "json";
  readonly text: string;
  readonly simple?: string;
  readonly sql?: string;
  readonly json?: string;
  readonly size?: number;
  readonly tree?: string;
  readonly ddl?: string;
  readonly error?: { readonly class: string; readonly condition: string; readonly place: [number, number] | null };
}

const recorded = JSON.parse(readFileSync(new URL("recorded/spark.json", import.meta.url), "utf8")) as {
  readonly cases: readonly Case[];
  readonly levels: { readonly schema: string; readonly trees: readonly string[] };
};

const readers: Readonly<Record<Case["kind"], (text: string) => DataType>> = {
  dataType: parseDataType,
  tableSchema: parseTableSchema,
  json: dataTypeFromJson,
};

describe("as Spark", () => {
  for (const { kind, text, error, ...expected } of recorded.cases) {
    test(`${kind} ${JSON.stringify(text).slice(0, 100)}`, () => {
      if (error !== undefined) {
        expect(failureOf(() => readers[kind](text), error.place !== null)).toEqual(error);
        return;
      }
      const type = readers[kind](text);
      expect(printed(type)).toEqual(normalized(expected));
      expect(equalTypes(dataTypeFromJson(dataTypeToJson(type)), type)).toBe(true);
    });
  }

  test("a tree stops at a level", () => {
    const schema = parseTableSchema(recorded.levels.schema);
    expect([1, 2, 3, 4].map((level) => treeString(schema, level))).toEqual(recorded.levels.trees);
  });
});

function printed(type: DataType): Omit<Case, "kind" | "text" | "error"> {
  const forms = {
    simple: catalogString(type),
    sql: sqlType(type),
    json: JSON.parse(dataTypeToJson(type)),
    size: defaultSize(type),
  };
  if (type.kind !== "struct") return forms;
  return { ...forms, tree: treeString(type), ddl: asStructType(type).toDDL() };
}

// The order of keys inside metadata is that of a Scala map, which means nothing.
const normalized = (expected: Partial<Case>): unknown => ({ ...expected, json: JSON.parse(expected.json!) });

function failureOf(read: () => unknown, placed: boolean): Case["error"] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    const span = error.origin?.span;
    const place = placed && span !== undefined ? ([span.line, span.position] as [number, number]) : null;
    return { class: error.name, condition: error.condition ?? "", place };
  }
  throw new Error("Spark does not take this");
}
