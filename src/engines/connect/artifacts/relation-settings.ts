import type { ArtifactClient } from "./client.ts";

/** How the server wants large local rows, in its settings' own units. */
export interface RelationSettings {
  /** Relations from this many bytes on are uploaded apart from the plan. */
  readonly cacheThreshold: number;
  readonly sizeLimit: number;
  readonly chunkRows: number;
  readonly chunkBytes: number;
  readonly batchBytes: number;
}

const MiB = 2 ** 20;

/** Names after `spark.sql.session.localRelation`, with what Spark takes where a server does not know them. */
const settings: { readonly [K in keyof RelationSettings]: readonly [name: string, usual: number] } = {
  cacheThreshold: ["CacheThreshold", MiB],
  sizeLimit: ["SizeLimit", 3 * 1024 * MiB],
  chunkRows: ["ChunkSizeRows", 10_000],
  chunkBytes: ["ChunkSizeBytes", 16 * MiB],
  batchBytes: ["BatchOfChunksSizeBytes", 1024 * MiB],
};
const keyOf = (name: string): string => `spark.sql.session.localRelation${name}`;

export async function relationSettings(client: ArtifactClient): Promise<RelationSettings> {
  const keys = Object.values(settings).map(([name]) => keyOf(name));
  const { pairs } = await client.config({ case: "getOption", value: { keys } });
  const told = new Map(pairs.map(({ key, value }) => [key, value]));
  const read = ([name, usual]: readonly [string, number]): number => {
    const text = told.get(keyOf(name));
    return text === undefined ? usual : Number(text);
  };
  return Object.fromEntries(
    Object.entries(settings).map(([field, setting]) => [field, read(setting)]),
  ) as unknown as RelationSettings;
}
