import { open, stat } from "node:fs/promises";

/** Something to upload: a name on the server, and bytes that can be read more than once. */
export interface Artifact {
  readonly name: string;
  readonly size: number;
  /** The bytes in pieces of the given size; the last may be shorter. */
  chunks(size: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export const bytesArtifact = (name: string, bytes: Uint8Array): Artifact => ({
  name,
  size: bytes.length,
  *chunks(size) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

export async function fileArtifact(name: string, path: string): Promise<Artifact> {
  const { size } = await stat(path);
  return {
    name,
    size,
    async *chunks(chunkSize) {
      const file = await open(path);
      try {
        for (let at = 0; at < size; ) {
          const buffer = new Uint8Array(Math.min(chunkSize, size - at));
          const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
          if (bytesRead < buffer.length) throw new Error(`${path} became shorter while it was uploaded.`);
          at += bytesRead;
          yield buffer;
        }
      } finally {
        await file.close();
      }
    },
  };
}
