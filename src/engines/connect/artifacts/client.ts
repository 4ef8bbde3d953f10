/** Bytes with their sum, as the protocol has them. */
export interface Chunk {
  readonly data: Uint8Array;
  readonly crc: bigint;
}

/** The messages of an upload. */
export type UploadMessage =
  | {
      readonly case: "batch";
      readonly value: { readonly artifacts: { readonly name: string; readonly data: Chunk }[] };
    }
  | {
      readonly case: "beginChunk";
      readonly value: {
        readonly name: string;
        readonly totalBytes: bigint;
        readonly numChunks: bigint;
        readonly initialChunk: Chunk;
      };
    }
  | { readonly case: "chunk"; readonly value: Chunk };

/** What the server says of an artifact that it got. */
export interface Received {
  readonly name: string;
  readonly isCrcSuccessful: boolean;
}

/** What uploading needs of the client. */
export interface ArtifactClient {
  sparkVersion(): Promise<string>;
  config(operation: {
    readonly case: "getOption";
    readonly value: { readonly keys: string[] };
  }): Promise<{ readonly pairs: readonly { readonly key: string; readonly value?: string | undefined }[] }>;
  addArtifacts(messages: () => AsyncIterable<UploadMessage>): Promise<{ readonly artifacts: readonly Received[] }>;
  artifactStatuses(names: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
}
