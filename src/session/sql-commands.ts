import { commandOf } from "../analysis/index.ts";
import { type Command, type LocalRelation, type Relation, type Sql, walk } from "../plan/index.ts";

type Run = (command: Command) => Promise<LocalRelation>;

/**
 * Statements of `spark.sql` that do something run when they are said, once and in order; the DataFrame that `spark.sql` gave
 * then stands for their rows.
 */
export class SqlCommands {
  readonly #run: Run;
  readonly #timeZone: () => string;
  readonly #running = new WeakMap<Sql, Promise<LocalRelation>>();
  readonly #rows = new WeakMap<Sql, LocalRelation>();
  #last: Promise<unknown> | undefined;

  constructor(run: Run, timeZone: () => string) {
    this.#run = run;
    this.#timeZone = timeZone;
  }

  readonly rowsOf = (sql: Sql): LocalRelation | undefined => this.#rows.get(sql);

  /** Runs the text if it is a command, after those that were said before. */
  async begin(sql: Sql): Promise<void> {
    const command = this.#running.has(sql) ? undefined : commandOf(sql, this.#timeZone());
    if (!command) return;
    const before = this.#last;
    const work = this.#start(sql, before ? before.then(() => this.#run(command)) : this.#run(command));
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#last = settled;
    settled.then(() => {
      if (this.#last === settled) this.#last = undefined;
    });
    await work;
  }

  /** Waits for the commands whose rows a plan needs. */
  async settle(plan: Relation): Promise<void> {
    const texts: Sql[] = [];
    walk(plan, (node) => {
      if (node.kind === "sql") texts.push(node);
    });
    for (const sql of texts) {
      // One that was never begun is part of a command that runs now: it must not wait for its end.
      const command = this.#running.has(sql) ? undefined : commandOf(sql, this.#timeZone());
      await (command ? this.#start(sql, this.#run(command)) : this.#running.get(sql));
    }
  }

  #start(sql: Sql, work: Promise<LocalRelation>): Promise<LocalRelation> {
    this.#running.set(sql, work);
    return work.then((rows) => {
      this.#rows.set(sql, rows);
      return rows;
    });
  }
}
