import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient } from "../../../../src/engines/connect/channel/index.ts";
import { type FakeOptions, FakeServer } from "../faults/fake-server.ts";
import { collectRows, upTo } from "../faults/program.ts";
import { type Cut, TcpProxy } from "../faults/tcp-proxy.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp(options: FakeOptions, parameters = "") {
  const server = await FakeServer.start(options);
  const proxy = await TcpProxy.start(server.port);
  const client = await ConnectClient.open(`${proxy.url}/;${parameters}`, { environment: {} });
  cleanups.push(
    () => server.stop(),
    () => proxy.stop(),
    () => client.close(),
  );
  return { server, proxy, client };
}

const places: readonly Cut["at"][] = ["before", "inside", "after"];

describe("through a network that breaks connections", () => {
  it.each(places)("every row arrives once, whichever message the connection breaks %s", async (at) => {
    const rows = 6;
    for (let message = 0; ; message++) {
      const { server, proxy, client } = await setUp({ rows, batchBytes: 2000 });
      proxy.rules.cutOf = (connection) => (connection === 0 ? { message, at } : undefined);
      expect(await collectRows(client), `cut ${at} message ${message}`).toEqual(upTo(rows));
      await client.close();
      expect(server.operations.size, `left after a cut ${at} message ${message}`).toBe(0);
      if (proxy.cuts === 0) {
        // All answers, their end and a release passed.
        expect(message).toBeGreaterThan(rows + 1);
        return;
      }
    }
  });

  it("every row arrives once when each connection carries two messages only", async () => {
    const { server, proxy, client } = await setUp({ rows: 20, batchBytes: 50_000 });
    proxy.rules.cutOf = () => ({ message: 1, at: "after" });
    expect(await collectRows(client)).toEqual(upTo(20));
    expect(proxy.cuts).toBeGreaterThan(5);
    delete proxy.rules.cutOf;
    await client.close();
    expect(server.operations.size).toBe(0);
  });

  it("every row arrives once through a slow network", async () => {
    const { proxy, client } = await setUp({ rows: 10, batchBytes: 100_000 });
    proxy.rules.delayMs = 5;
    expect(await collectRows(client)).toEqual(upTo(10));
  });

  it("a connection that went dead without a word is noticed by its pings", async () => {
    const { proxy, client } = await setUp(
      { rows: 4, streams: [{ answers: 2, outcome: "silence" }] },
      "grpc_keepalive_time_ms=200;grpc_keepalive_timeout_ms=200",
    );
    const rows = collectRows(client);
    while (proxy.messages < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    proxy.rules.isSilent = true;
    setTimeout(() => {
      proxy.rules.isSilent = false;
    }, 1000);
    expect(await rows).toEqual(upTo(4));
    expect(proxy.connections).toBeGreaterThan(1);
  });

  it("large results are not throttled by the distance", async () => {
    const megabytes = 16;
    const { proxy, client } = await setUp({ rows: megabytes * 2, batchBytes: 512 * 1024 });
    await client.sparkVersion();
    proxy.rules.latencyMs = 200;
    const started = performance.now();
    expect(await collectRows(client)).toEqual(upTo(megabytes * 2));
    // A window of 64 KiB needs a round trip for each of them: 51 seconds.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("a server that finds itself pinged too often is pinged less, and loses no rows", async () => {
    const { server, proxy, client } = await setUp(
      { rows: 4, streams: [{ answers: 2, outcome: "silence" }] },
      "grpc_keepalive_time_ms=1000",
    );
    const rows = collectRows(client);
    while (proxy.messages < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    server.complainOfPings();
    expect(await rows).toEqual(upTo(4));
    expect(proxy.connections).toBe(2);
  });

  it("streams that end at once, again and again, are not opened in a hurry", async () => {
    const none = { answers: 0, outcome: "end" } as const;
    const { server, client } = await setUp({ rows: 1, streams: [none, none, none, none, none] });
    const started = performance.now();
    expect(await collectRows(client)).toEqual([0]);
    expect(server.count("reattachExecute")).toBe(5);
    expect(performance.now() - started).toBeGreaterThan(600);
  });

  it("a connection that broke while nothing ran is opened again", async () => {
    const { proxy, client } = await setUp({ rows: 2 });
    expect(await collectRows(client)).toEqual(upTo(2));
    proxy.cutAll();
    expect(await collectRows(client)).toEqual(upTo(2));
    expect(await client.sparkVersion()).toBe("4.3.0");
  });

  it("nothing hangs when the server is gone for good", async () => {
    const { server, proxy, client } = await setUp({ rows: 4, streams: [{ answers: 2, outcome: "silence" }] });
    const rows = collectRows(client);
    while (proxy.messages < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.stop();
    await proxy.stop();
    const started = performance.now();
    setTimeout(() => void client.close(), 300);
    await expect(rows).rejects.toMatchObject({ condition: "INVALID_HANDLE.SESSION_CLOSED" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
