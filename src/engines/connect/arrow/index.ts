export type { ArrowBatchMessage } from "./assemble.ts";
export { localDataCodec, writeRows } from "./local-data.ts";
export { batchesOf } from "./read-batches.ts";
