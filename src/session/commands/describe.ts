import { sparkError } from "../../errors/index.ts";
import type { LocalRelation, Relation } from "../../plan/index.ts";
import { catalogString, type StructDataType } from "../../types/index.ts";
import type { LocalSession } from "../session.ts";
import { answer, named, type StatementRunner, text } from "./statement.ts";

function columnsOf({ fields }: StructDataType): LocalRelation {
  const rows = fields.map(({ name, dataType, metadata }) => [
    name,
    catalogString(dataType),
    typeof metadata.comment === "string" ? metadata.comment : null,
  ]);
  return answer(["col_name", "data_type", "comment?"], rows);
}

const describeTable: StatementRunner = async (statement, session) => {
  const schema = await session.schema(named(text(statement, "table") as string, statement));
  const column = text(statement, "column")?.replaceAll("`", "");
  if (column === undefined) return columnsOf(schema);
  const exact = session.conf.isOn("spark.sql.caseSensitive");
  const found = schema.fields.find(({ name }) =>
    exact ? name === column : name.toLowerCase() === column.toLowerCase(),
  );
  if (!found) {
    const params = { colName: `\`${column}\``, caseSensitiveConfig: '"spark.sql.caseSensitive"' };
    throw sparkError("COLUMN_NOT_FOUND", params, statement.origin);
  }
  const comment = typeof found.metadata.comment === "string" ? found.metadata.comment : "NULL";
  const facts = { col_name: found.name, data_type: catalogString(found.dataType), comment };
  return answer(["info_name", "info_value"], Object.entries(facts));
};

const describeQuery: StatementRunner = async ({ input }, session) => columnsOf(await session.schema(input as Relation));

const explain: StatementRunner = async (statement, session: LocalSession) => {
  const [explained] = statement.statements ?? [];
  if (!explained || explained.kind === "sqlStatement" || explained.kind === "mergeIntoTable") {
    const what = explained?.kind === "sqlStatement" ? explained.statement : "command";
    return answer(["plan?"], [[`== Physical Plan ==\nExecute ${what}\n`]]);
  }
  const mode = (text(statement, "mode") ?? "SIMPLE").toLowerCase() as Parameters<LocalSession["explain"]>[1];
  try {
    return answer(["plan?"], [[await session.explain(explained as Relation, mode)]]);
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error).split("\n");
    return answer(
      ["plan?"],
      ["Error occurred during query planning: ", ...lines].map((line) => [line]),
    );
  }
};

export const describeStatements: Readonly<Record<string, StatementRunner>> = { describeTable, describeQuery, explain };
