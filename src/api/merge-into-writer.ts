import { captureCallSite } from "../errors/index.ts";
import { type Expression, type MergeAction, type MergeIntoTable, node, type Relation } from "../plan/index.ts";
import type { SparkSession } from "./spark-session.ts";
import type { AnyColumn } from "./typed-frame.ts";

/** New values by the names of the table's columns. */
export type Assignments = Readonly<Record<string, AnyColumn>>;

type ActionList = "matchActions" | "notMatchedActions" | "notMatchedBySourceActions";
type Actions = Pick<MergeIntoTable, ActionList>;

interface MergeParts extends Actions {
  readonly table: string;
  readonly source: Relation;
  readonly condition: Expression;
  readonly withSchemaEvolution: boolean;
}

const noActions: Actions = { matchActions: [], notMatchedActions: [], notMatchedBySourceActions: [] };

/**
 * Merges the rows of a DataFrame into a table; made by `df.mergeInto`. Nothing happens before {@link MergeIntoWriter.merge}. The
 * table must be of a format that can: those built into Spark cannot.
 *
 * @example
 * const merge = () =>
 *   spark
 *     .range(3)
 *     .mergeInto("ids", expr("ids.id = id"))
 *     .whenMatched(expr("ids.old"))
 *     .delete()
 *     .whenNotMatched()
 *     .insertAll()
 *     .merge();
 */
export class MergeIntoWriter {
  readonly #session: SparkSession;
  readonly #parts: MergeParts;

  /** @internal */
  constructor(session: SparkSession, parts: MergeParts) {
    this.#session = session;
    this.#parts = parts;
  }

  /** @internal */
  static into(session: SparkSession, table: string, source: Relation, condition: Expression): MergeIntoWriter {
    return new MergeIntoWriter(session, { ...noActions, table, source, condition, withSchemaEvolution: false });
  }

  /**
   * What happens to rows of the table that a row of the source matches, where the condition holds too.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched().updateAll();
   */
  whenMatched(condition?: AnyColumn): WhenMatched {
    return new WhenMatched((action) => this.#with("matchActions", action), condition?.expression);
  }

  /**
   * What happens to rows of the source that match no row of the table.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatched().insertAll();
   */
  whenNotMatched(condition?: AnyColumn): WhenNotMatched {
    return new WhenNotMatched((action) => this.#with("notMatchedActions", action), condition?.expression);
  }

  /**
   * What happens to rows of the table that no row of the source matches.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatchedBySource().delete();
   */
  whenNotMatchedBySource(condition?: AnyColumn): WhenMatched {
    return new WhenMatched((action) => this.#with("notMatchedBySourceActions", action), condition?.expression);
  }

  /**
   * Lets the table take up columns that only the source has.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).withSchemaEvolution();
   */
  withSchemaEvolution(): MergeIntoWriter {
    return new MergeIntoWriter(this.#session, { ...this.#parts, withSchemaEvolution: true });
  }

  /**
   * Carries out the merge.
   *
   * @example
   * const merge = () => spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched().updateAll().merge();
   */
  async merge(): Promise<void> {
    const { table, condition, ...parts } = this.#parts;
    const origin = { callSite: captureCallSite() };
    const command = node("mergeIntoTable", { ...parts, targetTableName: table, mergeCondition: condition, origin });
    const session = await this.#session.corridor();
    await session.executeCommand(command, { tags: [...this.#session.getTags()], description: "merge" });
  }

  #with(list: ActionList, action: MergeAction): MergeIntoWriter {
    return new MergeIntoWriter(this.#session, { ...this.#parts, [list]: [...this.#parts[list], action] });
  }
}

type Take = (action: MergeAction) => MergeIntoWriter;

/**
 * Changes rows of the table of a merge.
 *
 * @example
 * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched().update({ seen: lit(true) });
 */
export class WhenMatched {
  readonly #take: Take;
  readonly #condition: Expression | undefined;

  /** @internal */
  constructor(take: Take, condition: Expression | undefined) {
    this.#take = take;
    this.#condition = condition;
  }

  /**
   * Takes over every column of the source.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched().updateAll();
   */
  updateAll(): MergeIntoWriter {
    return this.#take(action("updateStar", this.#condition));
  }

  /**
   * Changes these columns.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched().update({ seen: lit(true) });
   */
  update(assignments: Assignments): MergeIntoWriter {
    return this.#take(action("update", this.#condition, assignments));
  }

  /**
   * Deletes the row.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenMatched(expr("ids.old")).delete();
   */
  delete(): MergeIntoWriter {
    return this.#take(action("delete", this.#condition));
  }
}

/**
 * Adds rows to the table of a merge.
 *
 * @example
 * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatched().insertAll();
 */
export class WhenNotMatched {
  readonly #take: Take;
  readonly #condition: Expression | undefined;

  /** @internal */
  constructor(take: Take, condition: Expression | undefined) {
    this.#take = take;
    this.#condition = condition;
  }

  /**
   * Adds the row of the source as it is.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatched().insertAll();
   */
  insertAll(): MergeIntoWriter {
    return this.#take(action("insertStar", this.#condition));
  }

  /**
   * Adds a row of these values.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatched().insert({ id: col("id") });
   */
  insert(assignments: Assignments): MergeIntoWriter {
    return this.#take(action("insert", this.#condition, assignments));
  }
}

const action = (
  actionType: MergeAction["actionType"],
  condition: Expression | undefined,
  assignments: Assignments = {},
): MergeAction =>
  node("mergeAction", {
    actionType,
    condition,
    assignments: Object.entries(assignments).map(([name, value]) =>
      node("mergeAssignment", { key: assigned(name, value.expression), value: value.expression }),
    ),
  });

/** A column of the table, or a field of one. */
const assigned = (name: string, { origin }: Expression): Expression =>
  node("expressionString", { expression: name, origin });
