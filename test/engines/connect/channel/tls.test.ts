import { readFileSync } from "node:fs";
import type { SecureServerOptions } from "node:http2";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient, tlsSettings } from "../../../../src/engines/connect/channel/index.ts";
import { FakeServer } from "../faults/fake-server.ts";
import { collectRows, upTo } from "../faults/program.ts";

const file = (name: string) => fileURLToPath(new URL(`../faults/certificates/${name}`, import.meta.url));

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp(
  conf: Readonly<Record<string, string>>,
  parameters = "use_ssl=true",
  more: SecureServerOptions = {},
) {
  const tls = { key: readFileSync(file("server.key")), cert: readFileSync(file("server.pem")), ...more };
  const server = await FakeServer.start({ tls });
  const client = await ConnectClient.open(`${server.url}/;${parameters}`, {
    environment: {},
    conf: new Map(Object.entries(conf)),
    retryPolicies: [],
  });
  cleanups.push(
    () => server.stop(),
    () => client.close(),
  );
  return { server, client };
}

const trusting = { [tlsSettings.ca]: file("ca.pem"), [tlsSettings.servername]: "spark.test" };
const identified = { [tlsSettings.cert]: file("client.pem"), [tlsSettings.key]: file("client.key") };

describe("TLS", () => {
  it("trusts an authority of the user's", async () => {
    const { client } = await setUp(trusting);
    expect(await collectRows(client)).toEqual(upTo(3));
  });

  it("carries a token", async () => {
    const { server, client } = await setUp(trusting, "token=secret");
    await client.sparkVersion();
    expect(server.headers[0]?.get("authorization")).toBe("Bearer secret");
  });

  it("is on when the settings speak of it, whatever the address says", async () => {
    const { client } = await setUp(trusting, "user_id=ann");
    expect(await client.sparkVersion()).toBe("4.3.0");
  });

  it("refuses a server that nobody vouches for, and one of another name", async () => {
    const unknown = await setUp({});
    await expect(unknown.client.sparkVersion()).rejects.toThrow(/No trust between .*certificate/);
    const misnamed = await setUp({ [tlsSettings.ca]: file("ca.pem") });
    await expect(misnamed.client.sparkVersion()).rejects.toThrow(/No trust between .*127\.0\.0\.1/);
  });

  it("shows a certificate of its own to servers that ask for one", async () => {
    const mutual = { ca: readFileSync(file("ca.pem")), requestCert: true, rejectUnauthorized: true };
    const { client } = await setUp({ ...trusting, ...identified }, "", mutual);
    expect(await collectRows(client)).toEqual(upTo(3));
    const anonymous = await setUp(trusting, "", mutual);
    await expect(anonymous.client.sparkVersion()).rejects.toMatchObject({ name: "SparkConnectGrpcException" });
  });

  it("names a file that is missing", async () => {
    await expect(setUp({ [tlsSettings.ca]: file("nowhere.pem") })).rejects.toMatchObject({
      condition: "PATH_NOT_FOUND",
      messageParameters: { path: file("nowhere.pem") },
    });
  });
});
