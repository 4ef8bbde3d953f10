/** One line of the report: what was measured, against which bar. */
export interface Measurement {
  readonly id: string;
  readonly what: string;
  readonly value: string;
  readonly bar: string;
  readonly met: boolean;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds of each of `times` runs, after `warmUp` runs that do not count. */
export async function timings(times: number, run: () => unknown, warmUp = 1): Promise<number[]> {
  for (let i = 0; i < warmUp; i++) await run();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken;
}

export const atMost = (id: string, what: string, value: number, bar: number, unit: string): Measurement => ({
  id,
  what,
  value: `${value.toFixed(2)} ${unit}`,
  bar: `at most ${bar} ${unit}`,
  met: value <= bar,
});

export const atLeast = (id: string, what: string, value: number, bar: number, unit: string): Measurement => ({
  id,
  what,
  value: `${value.toFixed(2)} ${unit}`,
  bar: `at least ${bar} ${unit}`,
  met: value >= bar,
});
