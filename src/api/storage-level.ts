import type { StorageLevel as Fields } from "../plan/index.ts";

/**
 * Where kept rows lie, for `persist`. An embedded session always keeps them in memory and spills to disk.
 *
 * @example
 * const df = spark.range(3).persist(StorageLevel.DISK_ONLY);
 * console.log(String(await df.storageLevel()));
 * // prints: StorageLevel(true, false, false, false, 1)
 */
export class StorageLevel implements Fields {
  /** Not kept. */
  static readonly NONE = new StorageLevel(false, false, false, false);
  /** On disk. */
  static readonly DISK_ONLY = new StorageLevel(true, false, false, false);
  /** On disk, on two machines. */
  static readonly DISK_ONLY_2 = new StorageLevel(true, false, false, false, 2);
  /** On disk, on three machines. */
  static readonly DISK_ONLY_3 = new StorageLevel(true, false, false, false, 3);
  /** In memory; what does not fit is computed again. */
  static readonly MEMORY_ONLY = new StorageLevel(false, true, false, false);
  /** In memory, on two machines. */
  static readonly MEMORY_ONLY_2 = new StorageLevel(false, true, false, false, 2);
  /** In memory, on disk what does not fit. */
  static readonly MEMORY_AND_DISK = new StorageLevel(true, true, false, false);
  /** In memory, on disk what does not fit, on two machines. */
  static readonly MEMORY_AND_DISK_2 = new StorageLevel(true, true, false, false, 2);
  /** Outside the JVM's heap, on disk what does not fit. */
  static readonly OFF_HEAP = new StorageLevel(true, true, true, false);
  /** In memory as objects, on disk what does not fit: the usual one. */
  static readonly MEMORY_AND_DISK_DESER = new StorageLevel(true, true, false, true);

  /** Whether disk is used. */
  readonly useDisk: boolean;
  /** Whether memory is used. */
  readonly useMemory: boolean;
  /** Whether memory outside the JVM's heap is used. */
  readonly useOffHeap: boolean;
  /** Whether rows in memory are objects, ready to be used. */
  readonly deserialized: boolean;
  /** On how many machines. */
  readonly replication: number;

  /** Makes a level; the constants cover what is usual. */
  constructor(
    useDisk: boolean,
    useMemory: boolean,
    useOffHeap: boolean,
    deserialized: boolean,
    replication: number = 1,
  ) {
    this.useDisk = useDisk;
    this.useMemory = useMemory;
    this.useOffHeap = useOffHeap;
    this.deserialized = deserialized;
    this.replication = replication;
  }

  /** @internal */
  static of({ useDisk, useMemory, useOffHeap, deserialized, replication }: Fields): StorageLevel {
    return new StorageLevel(useDisk, useMemory, useOffHeap, deserialized, replication);
  }

  /** Whether rows are kept at all. @internal */
  get isKept(): boolean {
    return this.useDisk || this.useMemory || this.useOffHeap;
  }

  /**
   * The flags, in the order of the constructor.
   *
   * @example
   * console.log(String(StorageLevel.MEMORY_AND_DISK_DESER));
   * // prints: StorageLevel(true, true, false, true, 1)
   */
  toString(): string {
    const { useDisk, useMemory, useOffHeap, deserialized, replication } = this;
    return `StorageLevel(${[useDisk, useMemory, useOffHeap, deserialized, replication].join(", ")})`;
  }
}
