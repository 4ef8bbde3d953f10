import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient, defaultPolicy } from "../../../../src/engines/connect/channel/index.ts";
import { type FakeOptions, FakeServer, unavailable } from "../faults/fake-server.ts";
import { collectRows, sqlPlan } from "../faults/program.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp(options: FakeOptions = {}, parameters = "", environment = {}) {
  const server = await FakeServer.start(options);
  const client = await ConnectClient.open(`${server.url}/;${parameters}`, { environment });
  cleanups.push(
    () => server.stop(),
    () => client.close(),
  );
  return { server, client };
}

describe("a client", () => {
  it("says who it is with every call", async () => {
    const sessionId = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const { server, client } = await setUp({}, `session_id=${sessionId};user_id=ann;user_agent=app;x-team=blue`);
    expect(await client.sparkVersion()).toBe("4.3.0");
    expect(server.analyzed[0]).toMatchObject({ sessionId, userContext: { userId: "ann" } });
    expect(server.analyzed[0]?.clientType).toMatch(/^app os\/\w+ node\/\d+\./);
    expect(server.analyzed[0]?.clientObservedServerSideSessionId).toBeUndefined();
    expect(server.headers[0]?.get("x-team")).toBe("blue");
    await collectRows(client);
    expect(server.executed[0]?.clientObservedServerSideSessionId).toBe(client.serverSideSessionId);
  });

  it("sends the token as a header", async () => {
    const { server } = await setUp();
    const client = await ConnectClient.open(`sc://localhost:${server.port}/;token=secret`, { environment: {} });
    cleanups.push(() => client.close());
    await client.sparkVersion();
    expect(server.headers[0]?.get("authorization")).toBe("Bearer secret");
  });

  it("tries again while the server is not available", async () => {
    const { server, client } = await setUp({ refuse: (_, before) => (before < 2 ? unavailable() : undefined) });
    await client.sparkVersion();
    expect(server.count("analyzePlan")).toBe(3);
  });

  it("asks for the version once", async () => {
    const { server, client } = await setUp();
    await Promise.all([client.sparkVersion(), client.sparkVersion()]);
    await client.sparkVersion();
    expect(server.count("analyzePlan")).toBe(1);
  });

  it("asks for the version again after a failure", async () => {
    const denied = (_: string, before: number) => (before === 0 ? unavailable() : undefined);
    const server = await FakeServer.start({ refuse: denied });
    const client = await ConnectClient.open(server.url, { environment: {}, retryPolicies: [] });
    cleanups.push(
      () => server.stop(),
      () => client.close(),
    );
    await expect(client.sparkVersion()).rejects.toThrow("is not available");
    expect(await client.sparkVersion()).toBe("4.3.0");
  });

  it("reads settings, interrupts, and asks for artifacts and operations", async () => {
    const { server, client } = await setUp({ conf: { "spark.sql.ansi.enabled": "true" } });
    const answer = await client.config({ case: "get", value: { keys: ["spark.sql.ansi.enabled"] } });
    expect(answer.pairs).toMatchObject([{ key: "spark.sql.ansi.enabled", value: "true" }]);
    expect(await client.interrupt("all")).toEqual([]);
    await client.interrupt({ tag: "nightly" });
    await client.interrupt({ operationId: "op" });
    expect(server.interrupted.map(({ interruptType, interrupt }) => [interruptType, interrupt.value])).toEqual([
      [1, undefined],
      [2, "nightly"],
      [3, "op"],
    ]);
    expect(await client.artifactStatuses(["cache/a", "jars/b"])).toEqual(
      new Map([
        ["cache/a", true],
        ["jars/b", false],
      ]),
    );
    const operation = client.executePlan(sqlPlan("select 1"));
    await operation.next();
    expect((await client.getStatus()).operationStatuses).toHaveLength(1);
    await operation.return();
  });

  it("sends artifacts from the start again when the connection breaks", async () => {
    const { server, client } = await setUp({ refuse: (_, before) => (before === 0 ? unavailable() : undefined) });
    let asked = 0;
    await client.addArtifacts(function* () {
      asked++;
      yield { case: "chunk", value: { data: Uint8Array.of(1), crc: 1n } };
      yield { case: "chunk", value: { data: Uint8Array.of(2), crc: 2n } };
    });
    expect(asked).toBe(2);
    expect(server.artifacts.map(({ payload, sessionId }) => [payload.case, sessionId])).toEqual([
      ["chunk", client.sessionId],
      ["chunk", client.sessionId],
    ]);
  });

  it("clones its session and makes new ones", async () => {
    const { server, client } = await setUp();
    const clone = await client.cloneSession("0F8FAD5B-d9cb-469f-a165-70867728950e");
    const other = await client.newSession();
    cleanups.push(
      () => clone.close(),
      () => other.close(),
    );
    expect(clone.sessionId).toBe("0f8fad5b-d9cb-469f-a165-70867728950e");
    expect(new Set([client.sessionId, clone.sessionId, other.sessionId]).size).toBe(3);
    await expect(client.cloneSession("mine")).rejects.toMatchObject({ condition: "INVALID_SESSION_UUID_ID" });
    await client.releaseSession();
    expect(server.calls).toEqual(["cloneSession", "releaseSession"]);
  });

  it("does nothing any more once it is closed", async () => {
    const { server, client } = await setUp();
    await client.sparkVersion();
    await client.close();
    await client.close();
    expect(client.isClosed).toBe(true);
    await expect(client.config({ case: "get", value: {} })).rejects.toMatchObject({
      condition: "INVALID_HANDLE.SESSION_CLOSED",
    });
    await expect(collectRows(client)).rejects.toMatchObject({ condition: "INVALID_HANDLE.SESSION_CLOSED" });
    expect(server.calls).toEqual(["analyzePlan"]);
    while (server.connections > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it("ends what runs when it is closed, on the server too", async () => {
    const { server, client } = await setUp({ streams: [{ answers: 1, outcome: "silence" }] });
    const rows = collectRows(client);
    while (server.operations.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const [outcome] = await Promise.allSettled([rows, client.close()]);
    expect(outcome).toMatchObject({ status: "rejected", reason: { condition: "INVALID_HANDLE.SESSION_CLOSED" } });
    expect(server.operations.size).toBe(0);
  });

  it("aborts a call with its signal", async () => {
    const server = await FakeServer.start({ refuse: unavailable });
    const client = await ConnectClient.open(server.url, { environment: {}, retryPolicies: [defaultPolicy] });
    cleanups.push(
      () => server.stop(),
      () => client.close(),
    );
    const started = performance.now();
    const call = client.config({ case: "get", value: {} }, { signal: AbortSignal.timeout(400) });
    await expect(call).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("tells of an address where nobody listens", async () => {
    const server = await FakeServer.start();
    const { url } = server;
    await server.stop();
    const quick = { ...defaultPolicy, maxRetries: 1 };
    const client = await ConnectClient.open(url, { environment: {}, retryPolicies: [quick] });
    cleanups.push(() => client.close());
    await expect(client.sparkVersion()).rejects.toMatchObject({
      name: "SparkConnectGrpcException",
      message: expect.stringMatching(/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/),
    });
  });
});
