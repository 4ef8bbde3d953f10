import { PerformanceObserver, performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";

/** V8 tells of its collections a moment after them. */
const momentMs = 50;

/** Seconds of a piece of work in which the process waits for others or V8 collects garbage: all but code that runs. */
export async function secondsNotOurs(work: () => Promise<unknown>): Promise<number> {
  let collecting = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collecting += duration;
  });
  observer.observe({ entryTypes: ["gc"] });
  const before = performance.eventLoopUtilization();
  await work();
  const { idle } = performance.eventLoopUtilization(before);
  await setTimeout(momentMs);
  observer.disconnect();
  return (idle + collecting) / 1000;
}
