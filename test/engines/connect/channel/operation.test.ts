import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, describe, expect, it } from "vitest";
import { type ClientOptions, ConnectClient } from "../../../../src/engines/connect/channel/index.ts";
import { type FakeOptions, FakeServer, operationNotFound, unavailable } from "../faults/fake-server.ts";
import { collectRows, sqlPlan, upTo } from "../faults/program.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp(fakeOptions: FakeOptions = {}, clientOptions: ClientOptions = {}) {
  const server = await FakeServer.start(fakeOptions);
  cleanups.push(() => server.stop());
  const client = await ConnectClient.open(server.url, { environment: {}, ...clientOptions });
  cleanups.push(() => client.close());
  return { server, client };
}

const settled = async (condition: () => boolean) => {
  for (let tries = 0; tries < 200 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
};

describe("an operation", () => {
  it("gives each answer once, and is released at its end with one call", async () => {
    const { server, client } = await setUp({ rows: 5 });
    expect(await collectRows(client, { tags: ["a", "b"] })).toEqual(upTo(5));
    await settled(() => server.operations.size === 0);
    expect(server.calls).toEqual(["executePlan", "releaseExecute"]);
    expect(server.executed[0]).toMatchObject({ sessionId: client.sessionId, tags: ["a", "b"] });
    expect(server.executed[0]?.requestOptions.map(({ requestOption }) => requestOption)).toMatchObject([
      { case: "resultChunkingOptions", value: { allowArrowBatchChunking: true } },
      { case: "reattachOptions", value: { reattachable: true } },
    ]);
  });

  it("continues after the last answer when the server ends the stream", async () => {
    const { server, client } = await setUp({ rows: 4, streams: upTo(4).map(() => ({ answers: 1, outcome: "end" })) });
    expect(await collectRows(client)).toEqual(upTo(4));
    expect(server.count("executePlan")).toBe(1);
    expect(server.count("reattachExecute")).toBe(4);
  });

  it("continues after the last answer when the connection breaks", async () => {
    const { server, client } = await setUp({
      rows: 4,
      streams: [
        { answers: 0, outcome: "reset" },
        { answers: 2, outcome: "reset" },
        { answers: 2, outcome: "reset" },
      ],
    });
    expect(await collectRows(client)).toEqual(upTo(4));
    expect(server.count("executePlan")).toBe(1);
    expect(server.count("reattachExecute")).toBe(3);
  });

  it("continues when the server is not available for a while, or another call took the stream", async () => {
    const disconnected = new ConnectError("[INVALID_CURSOR.DISCONNECTED] The cursor was disconnected.", Code.Internal);
    const { client } = await setUp({
      rows: 4,
      streams: [
        { answers: 1, outcome: unavailable() },
        { answers: 1, outcome: disconnected },
      ],
    });
    expect(await collectRows(client)).toEqual(upTo(4));
  });

  it("attaches again when a stream outlives its deadline", async () => {
    const { server, client } = await setUp(
      { rows: 4, streams: [{ answers: 2, outcome: "silence" }] },
      { deadlines: { stream: 300 } },
    );
    expect(await collectRows(client)).toEqual(upTo(4));
    expect(server.count("reattachExecute")).toBe(1);
  });

  it("is executed again when the server never heard of it", async () => {
    const { server, client } = await setUp({
      rows: 2,
      refuse: (call, before) => (call === "executePlan" && before < 2 ? unavailable() : undefined),
    });
    expect(await collectRows(client)).toEqual(upTo(2));
    expect(server.calls.slice(0, 5)).toEqual([
      "executePlan",
      "reattachExecute",
      "executePlan",
      "reattachExecute",
      "executePlan",
    ]);
    expect(new Set(server.executed.map(({ operationId }) => operationId)).size).toBe(1);
  });

  it("fails when the server forgot it after the first answer", async () => {
    const { server, client } = await setUp({ rows: 4, streams: [{ answers: 2, outcome: operationNotFound("x") }] });
    const rows: number[] = [];
    await expect(
      (async () => {
        for await (const answer of client.executePlan(sqlPlan("select 1")))
          rows.push(Number(answer.responseId.slice(1)));
      })(),
    ).rejects.toMatchObject({ name: "PySparkRuntimeError", condition: "RESPONSE_ALREADY_RECEIVED" });
    expect(rows).toEqual([0, 1]);
    expect(server.count("executePlan")).toBe(1);
  });

  it("lets the server forget answers during a long stream", async () => {
    const { server, client } = await setUp({ rows: 10, batchBytes: 8 * 1024 * 1024 });
    expect(await collectRows(client)).toEqual(upTo(10));
    await settled(() => server.operations.size === 0);
    expect(server.released.map(({ release }) => release)).toMatchObject([
      { case: "releaseUntil", value: { responseId: "r7" } },
      { case: "releaseAll" },
    ]);
  });

  it("is released when the iteration is left early", async () => {
    const { server, client } = await setUp({ rows: 50, streams: [{ answers: 3, outcome: "silence" }] });
    for await (const _ of client.executePlan(sqlPlan("select 1"))) break;
    await settled(() => server.operations.size === 0);
    expect(server.released.map(({ release }) => release.case)).toEqual(["releaseAll"]);
  });

  it("that was left keeps no program running, though nobody closes the client", { timeout: 90_000 }, async () => {
    const { server } = await setUp({ rows: 50, streams: [{ answers: 3, outcome: "silence" }] });
    const program = fileURLToPath(new URL("../faults/leave-early.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program, server.url], { timeout: 60_000 });
    const output = child.stdout.setEncoding("utf8").toArray();
    const [code] = await once(child, "exit");
    expect([code, (await output).join("")]).toEqual([0, "left\n"]);
    expect(server.operations.size).toBe(0);
  });

  it("is released and ends when the signal aborts while the server is silent", async () => {
    const { server, client } = await setUp({ rows: 9, streams: [{ answers: 1, outcome: "silence" }] });
    const stop = new AbortController();
    const rows = collectRows(client, { signal: stop.signal });
    await settled(() => server.operations.size === 1);
    stop.abort("enough");
    await expect(rows).rejects.toMatchObject({
      name: "SparkRuntimeException",
      condition: "OPERATION_CANCELED",
      cause: "enough",
    });
    await settled(() => server.operations.size === 0);
  });

  it("is released when the signal aborts and nobody asks for the next answer", async () => {
    const { server, client } = await setUp({ rows: 9 });
    const stop = new AbortController();
    const answers = client.executePlan(sqlPlan("select 1"), { signal: stop.signal });
    await answers.next();
    stop.abort();
    await settled(() => server.operations.size === 0);
    await answers.return();
  });

  it("does not start when the signal is aborted already", async () => {
    const { server, client } = await setUp();
    await expect(collectRows(client, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      condition: "OPERATION_CANCELED",
    });
    expect(server.calls).toEqual([]);
  });

  it("is released when it fails", async () => {
    const failure = new ConnectError("no", Code.InvalidArgument);
    const { server, client } = await setUp({ rows: 3, streams: [{ answers: 1, outcome: failure }] });
    await expect(collectRows(client)).rejects.toMatchObject({ name: "SparkConnectGrpcException" });
    await settled(() => server.operations.size === 0);
  });

  it("is interrupted instead on a server that cannot attach clients", async () => {
    const { server, client } = await setUp({ rows: 9, streams: [{ answers: 2, outcome: "silence" }] });
    for await (const _ of client.executePlan(sqlPlan("select 1"), { reattachable: false })) break;
    await settled(() => server.count("interrupt") === 1);
    expect(server.interrupted[0]?.interrupt).toEqual({
      case: "operationId",
      value: server.executed[0]?.operationId,
    });
    expect(server.count("releaseExecute")).toBe(0);
  });

  it("ends with the stream of a server that says that it cannot attach clients, and fails when that broke", async () => {
    const unimplemented = new ConnectError("no such call", Code.Unimplemented);
    const { client } = await setUp({
      rows: 9,
      refuse: (call) => (call === "reattachExecute" || call === "releaseExecute" ? unimplemented : undefined),
      streams: [
        { answers: 2, outcome: "end" },
        { answers: 2, outcome: "reset" },
      ],
    });
    expect(await collectRows(client)).toEqual(upTo(2));
    await expect(collectRows(client)).rejects.toThrow("does not have this call");
  });

  it("on a server that cannot attach clients is repeated only before its first answer", async () => {
    const { server, client } = await setUp({
      rows: 3,
      refuse: (call, before) => (call === "executePlan" && before === 0 ? unavailable() : undefined),
      streams: [
        { answers: 9, outcome: "end" },
        { answers: 1, outcome: unavailable() },
      ],
    });
    expect(await collectRows(client, { reattachable: false })).toEqual(upTo(3));
    await expect(collectRows(client, { reattachable: false })).rejects.toThrow("is not available");
    expect(server.count("executePlan")).toBe(3);
  });

  it("has the id that it was given, if that is a UUID", async () => {
    const { server, client } = await setUp();
    const operationId = "01234567-89ab-4def-8123-456789abcdef";
    await collectRows(client, { operationId });
    expect(server.executed[0]?.operationId).toBe(operationId);
    await expect(collectRows(client, { operationId: "x" })).rejects.toMatchObject({
      condition: "INVALID_OPERATION_UUID_ID",
    });
  });

  it("of a server that restarted fails with SESSION_CHANGED", async () => {
    const { server, client } = await setUp();
    await collectRows(client);
    server.restart();
    await expect(collectRows(client)).rejects.toMatchObject({ condition: "INVALID_HANDLE.SESSION_CHANGED" });
    expect(client.isClosed).toBe(true);
  });

  it("closes with its releases done", async () => {
    const { server, client } = await setUp({ rows: 2 });
    await collectRows(client);
    await client.close();
    expect(server.operations.size).toBe(0);
  });
});
