import { expect, it } from "vitest";
import { type Release, Releases } from "../../../../src/engines/connect/channel/releases.ts";

const mebibytes = 1024 * 1024;

/** Releases whose calls end when the test says so. */
function held() {
  const sent: Release[] = [];
  const calls: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const releases = new Releases((release) => {
    sent.push(release);
    return new Promise((resolve, reject) => calls.push({ resolve, reject }));
  });
  const settle = () => new Promise(setImmediate);
  const answer = async (error?: Error) => {
    await settle();
    const call = calls.shift();
    if (error) call?.reject(error);
    else call?.resolve();
    await settle();
  };
  return { sent, answer, releases };
}

it("lets the server forget answers during a long stream, one call at a time, of the latest", async () => {
  const { sent, answer, releases } = held();
  for (let at = 0; at < 40; at++) releases.received(`r${at}`, 10 * mebibytes);
  expect(sent).toEqual([{ until: "r6" }]);
  await answer();
  expect(sent).toEqual([{ until: "r6" }, { until: "r34" }]);
  const done = releases.all();
  await answer(new Error("the server has forgotten the operation"));
  expect(sent.at(-1)).toBe("all");
  await answer();
  await done;
});

it("releases a short stream at its end only", async () => {
  const { sent, answer, releases } = held();
  releases.received("r0", 10 * mebibytes);
  const done = releases.all();
  await answer();
  await done;
  expect(sent).toEqual(["all"]);
});
