import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { defaultPolicy, type RetryPolicy } from "../../../../src/engines/connect/channel/index.ts";
import { AgainAtOnce, type Clock, retrying } from "../../../../src/engines/connect/channel/retry.ts";
import { retryLater } from "../faults/fake-server.ts";

/** A clock that jumps over every sleep. */
class JumpingClock implements Clock {
  readonly sleeps: number[] = [];
  #now = 0;
  now = () => this.#now;
  random = () => 0.5;
  sleep = async (ms: number) => {
    this.sleeps.push(ms);
    this.#now += ms;
  };
  pass(ms: number) {
    this.#now += ms;
  }
}

const unavailable = () => fromServer(new ConnectError("busy", Code.Unavailable));

/** As if it had come over the wire. */
function fromServer(error: ConnectError): ConnectError {
  error.metadata.set("grpc-status", String(error.code));
  return error;
}

async function run(
  errors: readonly unknown[],
  policies: readonly RetryPolicy[] = [defaultPolicy],
  clock = new JumpingClock(),
) {
  let made = 0;
  const attempt = async () => {
    const error = errors[made++];
    if (error !== undefined) throw error;
    return "done";
  };
  const outcome = await retrying(attempt, { policies: () => policies, clock }).catch((error: unknown) => error);
  return { outcome, made, sleeps: clock.sleeps };
}

describe("retries", () => {
  it("wait with PySpark's constants and give up after fifteen", async () => {
    const { outcome, made, sleeps } = await run(Array.from({ length: 99 }, unavailable));
    expect(outcome).toBeInstanceOf(ConnectError);
    expect(made).toBe(16);
    expect(sleeps).toEqual([50, 200, 800, 3450, 13_050, 51_450, ...Array.from({ length: 9 }, () => 60_250)]);
    expect(sleeps.reduce((sum, ms) => sum + ms)).toBeGreaterThan(10 * 60_000);
  });

  it("end with the first success", async () => {
    expect(await run([unavailable(), unavailable()])).toMatchObject({ outcome: "done", made: 3, sleeps: [50, 200] });
  });

  it("are not made for what would fail again", async () => {
    for (const code of [
      Code.InvalidArgument,
      Code.Unauthenticated,
      Code.NotFound,
      Code.DeadlineExceeded,
      Code.Internal,
    ]) {
      expect((await run([fromServer(new ConnectError("no", code))])).made, Code[code]).toBe(1);
    }
    expect((await run([new TypeError("a defect")])).made).toBe(1);
  });

  it("are made when another call took over the stream", async () => {
    const disconnected = fromServer(new ConnectError("[INVALID_CURSOR.DISCONNECTED] gone", Code.Internal));
    expect((await run([disconnected])).outcome).toBe("done");
  });

  it("wait as long as the server asks, within ten minutes", async () => {
    expect((await run([fromServer(retryLater(1, 500_000_000))])).sleeps).toEqual([1500]);
    expect((await run([fromServer(retryLater(0, 1_000_000))])).sleeps).toEqual([50]);
    expect((await run([fromServer(retryLater(3600))])).sleeps).toEqual([600_250]);
  });

  it("count each policy for itself, and the first that covers a failure counts it", async () => {
    const internal = () => fromServer(new ConnectError("hiccup", Code.Internal));
    const hiccups: RetryPolicy = {
      ...defaultPolicy,
      name: "hiccups",
      maxRetries: 2,
      initialBackoffMs: 7,
      backoffMultiplier: 1,
      covers: ({ code }) => code === Code.Internal,
    };
    const both = await run([internal(), unavailable(), internal(), internal()], [hiccups, defaultPolicy]);
    expect(both).toMatchObject({ made: 4, sleeps: [7, 50, 7] });
    expect(both.outcome).toBeInstanceOf(ConnectError);
  });

  it("at once are made without waiting, for an hour", async () => {
    const clock = new JumpingClock();
    const reason = new Error("lost");
    let made = 0;
    const attempt = async () => {
      made++;
      clock.pass(10 * 60_000);
      throw new AgainAtOnce(reason);
    };
    await expect(retrying(attempt, { policies: () => [], clock })).rejects.toBe(reason);
    expect(made).toBe(7);
    expect(clock.sleeps).toEqual([]);
  });

  it("end when the signal aborts, in the middle of a wait too", async () => {
    const stop = new AbortController();
    const clock = new JumpingClock();
    clock.sleep = async () => stop.abort();
    let made = 0;
    const attempt = async () => {
      made++;
      throw unavailable();
    };
    const options = { policies: () => [defaultPolicy], clock, signal: stop.signal };
    await expect(retrying(attempt, options)).rejects.toThrow("busy");
    expect(made).toBe(1);
  });
});
