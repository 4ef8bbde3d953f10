import type { QueryEvent, QueryListener } from "./events.ts";

/** Where a bar is drawn: a terminal. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const patience = 500;
const redrawEvery = 100;
const clearLine = "\r\u001b[2K";

type Running = Extract<QueryEvent, { type: "started" }> & {
  readonly rows: number;
  readonly fraction: number | undefined;
};

/**
 * Draws the progress of queries on one line of a terminal, once a query has run for half a second, and takes the line away when
 * the last one ends.
 */
export function progressBar(output: ProgressOutput): QueryListener {
  const running = new Map<string, Running>();
  let timer: NodeJS.Timeout | undefined;
  let isDrawn = false;

  const draw = (): void => {
    const shown = [...running.values()].filter(({ startedAt }) => Date.now() - startedAt >= patience);
    const latest = shown.at(-1);
    if (latest === undefined) return;
    output.write(clearLine + barText(latest, shown.length, output.columns ?? 80));
    isDrawn = true;
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (isDrawn) output.write(clearLine);
    isDrawn = false;
  };

  return (event) => {
    const { queryId } = event;
    if (event.type === "finished" || event.type === "failed") {
      running.delete(queryId);
      if (running.size === 0) stop();
      return;
    }
    const known = running.get(queryId);
    if (event.type === "started") running.set(queryId, { ...event, rows: 0, fraction: undefined });
    else if (known) running.set(queryId, { ...known, rows: event.rows, fraction: event.fraction ?? known.fraction });
    // A timer alone must not keep the process alive.
    timer ??= setInterval(draw, redrawEvery).unref();
  };
}

/** `collect [=====>    ] 52 % · 1,200,000 rows · 3.4 s` */
export function barText(query: Running, queries: number, columns: number): string {
  const seconds = ((Date.now() - query.startedAt) / 1000).toFixed(1);
  const parts = [
    query.fraction === undefined ? undefined : `${Math.floor(query.fraction * 100)} %`,
    query.rows > 0 ? `${query.rows.toLocaleString("en-US")} rows` : undefined,
    `${seconds} s`,
    queries > 1 ? `${queries} queries` : undefined,
  ];
  const figures = parts.filter((part) => part !== undefined).join(" · ");
  const name = query.description.slice(0, 20);
  const width = Math.min(40, columns - name.length - figures.length - 6);
  return width < 5 ? `${name} ${figures}`.slice(0, columns - 1) : `${name} ${bar(query.fraction, width)} ${figures}`;
}

function bar(fraction: number | undefined, width: number): string {
  if (fraction === undefined) {
    const at = Math.floor(Date.now() / redrawEvery) % width;
    return `[${" ".repeat(at)}=${" ".repeat(width - at - 1)}]`;
  }
  const filled = Math.min(width, Math.round(fraction * width));
  return `[${"=".repeat(Math.max(0, filled - 1))}${filled > 0 ? ">" : ""}${" ".repeat(width - filled)}]`;
}
