import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ListenerBus, progressBar, type QueryEvent } from "../../src/session/index.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Emit = (event: Parameters<ListenerBus["emit"]>[0]) => void;

function bar() {
  const written: string[] = [];
  const emit: Emit = progressBar({ isTTY: true, columns: 80, write: (text: string) => written.push(text) });
  return { written, emit };
}
const info = (queryId: string) => ({ queryId, sessionId: "s", description: "collect", startedAt: Date.now() });
const metrics = { rows: 1_200_000, bytes: 0, elapsedMs: 0 };
const started = (id = "q"): QueryEvent => ({ type: "started", ...info(id) });

test("a query of less than half a second draws nothing", () => {
  const { written, emit } = bar();
  emit(started());
  vi.advanceTimersByTime(450);
  emit({ type: "finished", ...info("q"), ...metrics });
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

test("a longer one draws one line, and takes it away", () => {
  const { written, emit } = bar();
  emit(started());
  emit({ type: "progress", ...info("q"), ...metrics, fraction: 0.525 });
  vi.advanceTimersByTime(600);
  expect(written.at(-1)).toMatch(/^\r\u001b\[2Kcollect \[=+> +\] 52 % · 1,200,000 rows · 0\.\d s$/);
  emit({ type: "failed", ...info("q"), ...metrics, error: new Error("x") });
  expect(written.at(-1)).toBe("\r\u001b[2K");
  const drawn = written.length;
  vi.advanceTimersByTime(5000);
  expect(written).toHaveLength(drawn);
});

test("an engine that cannot say how far it is shows that it is alive", () => {
  const { written, emit } = bar();
  emit(started());
  vi.advanceTimersByTime(800);
  expect(written.at(-1)).toMatch(/^\r\u001b\[2Kcollect \[ *= *\] 0\.\d s$/);
});

test("several queries share the line", () => {
  const { written, emit } = bar();
  emit(started("a"));
  emit(started("b"));
  vi.advanceTimersByTime(700);
  expect(written.at(-1)).toContain("2 queries");
  emit({ type: "finished", ...info("a"), ...metrics });
  vi.advanceTimersByTime(100);
  expect(written.at(-1)).not.toContain("queries");
  emit({ type: "finished", ...info("b"), ...metrics });
  expect(written.at(-1)).toBe("\r\u001b[2K");
});

test("a line is never longer than the terminal is wide", () => {
  const written: string[] = [];
  const emit = progressBar({ isTTY: true, columns: 24, write: (text: string) => written.push(text) });
  emit(started());
  emit({ type: "progress", ...info("q"), ...metrics, fraction: 1 });
  vi.advanceTimersByTime(600);
  expect(written.at(-1)!.replace("\r\u001b[2K", "").length).toBeLessThan(24);
});
