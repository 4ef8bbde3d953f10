import { crc32 } from "node:zlib";
import type { ArtifactClient, UploadMessage } from "../../../../src/engines/connect/artifacts/index.ts";

type Chunk = Extract<UploadMessage, { case: "chunk" }>["value"];

/** The server's side of uploads: puts chunks together, checks sums, and keeps what arrived. */
export class Keeper implements ArtifactClient {
  readonly kept = new Map<string, Uint8Array>();
  /** Names in the order in which they came, and messages by kind. */
  readonly received: string[] = [];
  readonly messages: UploadMessage[] = [];
  readonly asked: string[][] = [];
  readonly settings = new Map<string, string>();
  version = "4.3.0";
  /** How many of the next artifacts the line damages. */
  damages = 0;

  async sparkVersion(): Promise<string> {
    return this.version;
  }

  async config({ value }: Parameters<ArtifactClient["config"]>[0]) {
    return { pairs: value.keys.map((key) => ({ key, value: this.settings.get(key) })) };
  }

  async artifactStatuses(names: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    this.asked.push([...names]);
    return new Map(names.map((name) => [name, this.kept.has(name)]));
  }

  async addArtifacts(messages: Parameters<ArtifactClient["addArtifacts"]>[0]) {
    const artifacts: { name: string; isCrcSuccessful: boolean }[] = [];
    const keep = (name: string, chunks: readonly Chunk[]): void => {
      const isCrcSuccessful = chunks.every(({ data, crc }) => BigInt(crc32(data)) === crc) && this.damages-- <= 0;
      if (isCrcSuccessful) this.kept.set(name, new Uint8Array(Buffer.concat(chunks.map(({ data }) => data))));
      this.received.push(name);
      artifacts.push({ name, isCrcSuccessful });
    };
    let open: { name: string; total: number; chunks: Chunk[]; wanted: number } | undefined;
    for await (const message of messages()) {
      this.messages.push(message);
      if (message.case === "batch") {
        for (const { name, data } of message.value.artifacts) keep(name, [data]);
        continue;
      }
      if (message.case === "beginChunk") {
        const { name, totalBytes, numChunks, initialChunk } = message.value;
        open = { name, total: Number(totalBytes), chunks: [initialChunk], wanted: Number(numChunks) };
      } else open?.chunks.push(message.value);
      if (open && open.chunks.length === open.wanted) {
        const size = open.chunks.reduce((sum, { data }) => sum + data.length, 0);
        if (size !== open.total) throw new Error(`${open.name}: ${size} bytes of ${open.total}`);
        keep(open.name, open.chunks);
        open = undefined;
      }
    }
    if (open) throw new Error(`${open.name} is not complete`);
    return { artifacts };
  }
}
