import type { StorageLevel } from "../plan/index.ts";

/** Where `cache` keeps rows: in memory, and on disk what does not fit. */
export const usualLevel: StorageLevel = {
  useDisk: true,
  useMemory: true,
  useOffHeap: false,
  deserialized: true,
  replication: 1,
};

export const notKept: StorageLevel = {
  useDisk: false,
  useMemory: false,
  useOffHeap: false,
  deserialized: false,
  replication: 1,
};
