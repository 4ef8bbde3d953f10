import { createHash } from "node:crypto";
import { bytesArtifact } from "./artifact.ts";
import type { ArtifactClient } from "./client.ts";
import { upload } from "./upload.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const nameOf = (hash: string): string => `cache/${hash}`;

/** Has the server keep these bytes under their hashes, which it gives; what the server has already is not sent. */
export async function cacheOnServer(client: ArtifactClient, blobs: readonly Uint8Array[]): Promise<readonly string[]> {
  const hashes = blobs.map(sha256);
  const blobOf = new Map(hashes.map((hash, at) => [hash, blobs[at] as Uint8Array]));
  const known = await client.artifactStatuses([...blobOf.keys()].map(nameOf));
  const missing = [...blobOf].filter(([hash]) => !known.get(nameOf(hash)));
  await upload(
    client,
    missing.map(([hash, bytes]) => bytesArtifact(nameOf(hash), bytes)),
  );
  return hashes;
}
