import { toBinary } from "@bufbuild/protobuf";
import { sparkError } from "../../../errors/index.ts";
import {
  type LocalData,
  type LocalRelation,
  type Node,
  node,
  type Relation,
  rewriteUp,
  walk,
} from "../../../plan/index.ts";
import { LocalRelationSchema, relationMessage } from "../../../protocol/index.ts";
import { dataTypeToJson } from "../../../types/index.ts";
import { localDataCodec, writeRows } from "../arrow/index.ts";
import { cacheOnServer } from "./cache.ts";
import type { ArtifactClient } from "./client.ts";
import { type RelationSettings, relationSettings } from "./relation-settings.ts";
import { roughSize } from "./rough-size.ts";
import { isOlderThan } from "./version.ts";

/** Below this no server's threshold is worth the question. */
const surelySmall = 64 * 1024;
/** Encoded rows that wait to be sent: a server would take more at once, but this process has to hold them. */
const mostWaiting = 32 * 2 ** 20;

/** Where the rows of each client went; they stay with the session. */
const uploads = new WeakMap<ArtifactClient, WeakMap<LocalData, Promise<Uploaded>>>();

interface Uploaded {
  /** The whole relation as one artifact, for servers before 4.1. */
  readonly hash?: string;
  readonly dataHashes: readonly string[];
  readonly schemaHash?: string;
}

/** Sends large local rows ahead of the plan and has the plan name them. A plan without any comes back as it is. */
export async function uploadLocalData<N extends Node>(plan: N, client: ArtifactClient): Promise<N> {
  const large = largeRelations(plan);
  if (large.length === 0) return plan;
  const settings = await relationSettings(client);
  const uploaded = new Map<LocalData, Uploaded>();
  for (const relation of large) {
    if (roughSize(relation.data) < settings.cacheThreshold) continue;
    uploaded.set(relation.data, await uploadOnce(relation, client, settings));
  }
  if (uploaded.size === 0) return plan;
  return rewriteUp(plan, (each) => {
    const place = each.kind === "localRelation" ? uploaded.get(each.data) : undefined;
    return place ? replacement(each as LocalRelation, place) : each;
  });
}

function largeRelations(plan: Node): LocalRelation[] {
  const found: LocalRelation[] = [];
  walk(plan, (each) => {
    if (each.kind === "localRelation" && each.data.numRows > 0 && roughSize(each.data) >= surelySmall) found.push(each);
    return undefined;
  });
  return found;
}

function replacement({ planId, origin }: LocalRelation, { hash, ...chunks }: Uploaded): Relation {
  const common = { planId, origin };
  return hash === undefined
    ? node("chunkedCachedLocalRelation", { ...common, ...chunks })
    : node("cachedLocalRelation", { ...common, hash });
}

function uploadOnce(relation: LocalRelation, client: ArtifactClient, settings: RelationSettings): Promise<Uploaded> {
  const known = uploads.get(client) ?? new WeakMap<LocalData, Promise<Uploaded>>();
  uploads.set(client, known);
  const before = known.get(relation.data);
  if (before) return before;
  const now = uploadRelation(relation, client, settings);
  known.set(relation.data, now);
  now.catch(() => known.delete(relation.data));
  return now;
}

async function uploadRelation(
  relation: LocalRelation,
  client: ArtifactClient,
  settings: RelationSettings,
): Promise<Uploaded> {
  const isOld = isOlderThan(await client.sparkVersion(), 4, 1);
  return isOld ? uploadWhole(relation, client, settings) : uploadChunks(relation, client, settings);
}

async function uploadWhole(relation: LocalRelation, client: ArtifactClient, { sizeLimit }: RelationSettings) {
  const { relType } = relationMessage(relation, localDataCodec);
  if (relType.case !== "localRelation") throw new TypeError("A local relation became another message.");
  const bytes = toBinary(LocalRelationSchema, relType.value);
  checkSize(bytes.length, sizeLimit);
  const [hash = ""] = await cacheOnServer(client, [bytes]);
  return { hash, dataHashes: [] };
}

async function uploadChunks(
  { data, schema }: LocalRelation,
  client: ArtifactClient,
  settings: RelationSettings,
): Promise<Uploaded> {
  const hashes: string[] = [];
  let waiting: Uint8Array[] = [Buffer.from(dataTypeToJson(schema))];
  let waitingBytes = 0;
  let total = 0;
  let sending: Promise<unknown> = Promise.resolve();
  const send = async (): Promise<void> => {
    await sending;
    const blobs = waiting;
    [waiting, waitingBytes] = [[], 0];
    sending = cacheOnServer(client, blobs).then((sent) => hashes.push(...sent));
    // Whoever awaits it hears of a failure; until then it is not one that nobody handles.
    sending.catch(() => undefined);
  };
  const limit = Math.min(settings.batchBytes, mostWaiting);
  for (const chunk of chunksOf({ data, schema }, settings)) {
    total += chunk.length;
    checkSize(total, settings.sizeLimit);
    if (waitingBytes + chunk.length > limit) await send();
    waiting.push(chunk);
    waitingBytes += chunk.length;
    // The socket gets its turn while the next rows are written.
    await new Promise(setImmediate);
  }
  await send();
  await sending;
  const [schemaHash = "", ...dataHashes] = hashes;
  return { dataHashes, schemaHash };
}

function checkSize(actualSize: number, sizeLimit: number): void {
  if (actualSize > sizeLimit) throw sparkError("LOCAL_RELATION_SIZE_LIMIT_EXCEEDED", { actualSize, sizeLimit });
}

type Rows = Pick<LocalRelation, "data" | "schema">;

function* chunksOf(rows: Rows, settings: RelationSettings): Generator<Uint8Array> {
  for (let start = 0; start < rows.data.numRows; start += settings.chunkRows) {
    yield* fitted(rows, start, Math.min(start + settings.chunkRows, rows.data.numRows), settings);
  }
}

/** Rows in as many streams as it takes for each to be small enough; one row is never split. */
function* fitted(rows: Rows, start: number, end: number, settings: RelationSettings): Generator<Uint8Array> {
  const bytes = writeRows(rows.data, rows.schema, start, end);
  if (bytes.length <= Math.min(settings.chunkBytes, settings.batchBytes) || end - start === 1) {
    yield bytes;
    return;
  }
  const middle = Math.floor((start + end) / 2);
  yield* fitted(rows, start, middle, settings);
  yield* fitted(rows, middle, end, settings);
}
