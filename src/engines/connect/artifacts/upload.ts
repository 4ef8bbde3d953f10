import { crc32 } from "node:zlib";
import { sparkError } from "../../../errors/index.ts";
import type { Artifact } from "./artifact.ts";
import type { ArtifactClient, Chunk, UploadMessage } from "./client.ts";

/** What gRPC recommends for the messages of a stream. */
const chunkSize = 32 * 1024;
const attempts = 3;

/** Uploads artifacts; those that arrive broken are sent again. */
export async function upload(client: ArtifactClient, artifacts: readonly Artifact[]): Promise<void> {
  let waiting = artifacts;
  for (let attempt = 0; waiting.length > 0; attempt++) {
    if (attempt === attempts) throw broken(waiting);
    const sent = waiting;
    const { artifacts: received } = await client.addArtifacts(() => messagesOf(sent));
    const damaged = new Set(received.filter(({ isCrcSuccessful }) => !isCrcSuccessful).map(({ name }) => name));
    waiting = sent.filter(({ name }) => damaged.has(name));
  }
}

const broken = (artifacts: readonly Artifact[]) =>
  sparkError("UNSUPPORTED_OPERATION", {
    operation: `Uploading ${artifacts.map(({ name }) => name).join(", ")}, which arrived damaged ${attempts} times,`,
  });

/** Small artifacts travel together, large ones in chunks. */
async function* messagesOf(artifacts: readonly Artifact[]): AsyncGenerator<UploadMessage, void, undefined> {
  let batch: { name: string; data: Chunk }[] = [];
  let batchSize = 0;
  const flush = function* (): Generator<UploadMessage> {
    if (batch.length > 0) yield { case: "batch", value: { artifacts: batch } };
    [batch, batchSize] = [[], 0];
  };
  for (const artifact of artifacts) {
    if (artifact.size > chunkSize) {
      yield* flush();
      yield* chunked(artifact);
      continue;
    }
    if (batchSize + artifact.size > chunkSize) yield* flush();
    batch.push({ name: artifact.name, data: await whole(artifact) });
    batchSize += artifact.size;
  }
  yield* flush();
}

const chunkOf = (data: Uint8Array): Chunk => ({ data, crc: BigInt(crc32(data)) });

async function whole(artifact: Artifact): Promise<Chunk> {
  for await (const data of artifact.chunks(chunkSize)) return chunkOf(data);
  return chunkOf(new Uint8Array(0));
}

async function* chunked(artifact: Artifact): AsyncGenerator<UploadMessage, void, undefined> {
  let isFirst = true;
  for await (const data of artifact.chunks(chunkSize)) {
    const chunk = chunkOf(data);
    yield isFirst ? beginning(artifact, chunk) : { case: "chunk", value: chunk };
    isFirst = false;
  }
}

const beginning = ({ name, size }: Artifact, initialChunk: Chunk): UploadMessage => ({
  case: "beginChunk",
  value: { name, totalBytes: BigInt(size), numChunks: BigInt(Math.ceil(size / chunkSize)), initialChunk },
});
