import type { WriteTarget } from "../engines/engine.ts";
import { sparkError } from "../errors/index.ts";
import { parseMultipartIdentifier } from "../parser/index.ts";
import type { Command, CommandKind, CommandMap, Relation, WriteOperation } from "../plan/index.ts";
import type { ResultStream } from "../results/index.ts";
import { runStatement } from "./commands/index.ts";
import type { LocalSession } from "./session.ts";

/** What a command may do to the session it runs in. */
export interface CommandContext {
  readonly session: LocalSession;
  readonly write: (plan: Relation, target: WriteTarget) => Promise<unknown>;
}

type Runner<K extends CommandKind> = (
  command: CommandMap[K],
  context: CommandContext,
) => Promise<ResultStream | undefined>;

const runners: { readonly [K in CommandKind]?: Runner<K> } = {
  writeOperation: async (command, { session, write }) => {
    await write(command.input, writeTarget(command, session));
    return undefined;
  },
  createDataFrameView: async ({ name, input, isGlobal, replace, origin }, { session }) => {
    const view = viewName(name, origin);
    // Errors of the view's plan are raised where it is made, as in Spark.
    await session.schema(input);
    session.tempViews.create(view, input, { replace, global: isGlobal });
    return undefined;
  },
  sqlStatement: async (statement, { session }) => session.execute(await runStatement(statement, session)),
  sqlCommand: async ({ input }, { session }) => session.execute(input),
};

/** The name that a text spells: one word, or anything in backticks. */
function viewName(text: string, origin: Command["origin"]): string {
  try {
    const [name, ...others] = parseMultipartIdentifier(text);
    if (name !== undefined && others.length === 0) return name;
  } catch {
    throw sparkError("_LEGACY_ERROR_TEMP_1321", { viewName: text }, origin);
  }
  throw sparkError("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", { actualName: text }, origin);
}

/** Runs a command on the embedded engine. */
export async function runCommand(command: Command, context: CommandContext): Promise<ResultStream | undefined> {
  const run = runners[command.kind] as Runner<CommandKind> | undefined;
  if (!run)
    throw sparkError(
      "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
      { className: "the embedded engine", methodName: command.kind },
      command.origin,
    );
  return run(command as never, context);
}

function writeTarget(command: WriteOperation, session: LocalSession): WriteTarget {
  const { origin } = command;
  if (command.table) {
    throw sparkError(
      "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
      { className: "the embedded engine", methodName: command.table.saveMethod },
      origin,
    );
  }
  if (command.bucketBy) {
    throw sparkError(
      "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
      { className: "DataFrameWriter", methodName: "bucketBy" },
      origin,
    );
  }
  const path = command.path ?? command.options.path;
  if (path === undefined) {
    throw sparkError("DATA_SOURCE_NOT_FOUND", { provider: "a path is needed to write to" }, origin);
  }
  return {
    format: (command.source ?? session.conf.value("spark.sql.sources.default")).toLowerCase(),
    path,
    mode: command.mode ?? "errorIfExists",
    partitionColumns: command.partitioningColumns,
    options: command.options,
  };
}
