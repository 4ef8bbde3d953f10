import type { Origin, SourceSpan } from "../errors/index.ts";

/** A span that counts lines only when somebody asks: every node has one, few are ever read. */
class LazySpan implements SourceSpan {
  readonly sql: string;
  readonly start: number;
  readonly stop: number;

  constructor(sql: string, start: number, stop: number) {
    this.sql = sql;
    this.start = start;
    this.stop = stop;
  }

  get line(): number {
    let line = 1;
    for (let at = this.sql.indexOf("\n"); at >= 0 && at < this.start; at = this.sql.indexOf("\n", at + 1)) line++;
    return line;
  }

  get position(): number {
    return this.start === 0 ? 0 : this.start - (this.sql.lastIndexOf("\n", this.start - 1) + 1);
  }
}

export const originAt = (sql: string, start: number, stop: number): Origin => ({
  span: new LazySpan(sql, start, stop),
});
