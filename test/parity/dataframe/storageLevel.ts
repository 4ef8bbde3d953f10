import { StorageLevel } from "tspark";
import { pair } from "../pair.ts";

export default pair("DataFrame.storageLevel", {
  since: "2.1.0",
  python: `
    from pyspark import StorageLevel

    df = spark.createDataFrame([(1,), (None,)], "id INT")
    def level(df):
        s = df.storageLevel
        return [s.useDisk, s.useMemory, s.useOffHeap, s.deserialized, s.replication]

    value(level(df), "not kept")
    value(level(df.filter("id > 0").cache()), "of cache")
    value(level(df.filter("id > 1").persist(StorageLevel.DISK_ONLY)), "as asked for")
    value(level(df.filter("id > 1").unpersist()), "let go")
  `,
  async typescript({ spark, value }) {
    const df = spark.createDataFrame([[1], [null]], "id INT");
    const level = async (frame: { storageLevel(): Promise<StorageLevel> }) => {
      const { useDisk, useMemory, useOffHeap, deserialized, replication } = await frame.storageLevel();
      return [useDisk, useMemory, useOffHeap, deserialized, replication];
    };

    await value(await level(df), "not kept");
    await value(await level(df.filter("id > 0").cache()), "of cache");
    await value(await level(df.filter("id > 1").persist(StorageLevel.DISK_ONLY)), "as asked for");
    await value(await level(df.filter("id > 1").unpersist()), "let go");
  },
});
