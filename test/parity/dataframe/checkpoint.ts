import { StorageLevel } from "tspark";
import { pair } from "../pair.ts";

export default pair("DataFrame.checkpoint, localCheckpoint", {
  since: "4.0.0",
  never: { "no folder to keep it in": "the embedded engine needs none" },
  python: `
    from pyspark import StorageLevel

    df = spark.createDataFrame([(1, "a"), (None, "b")], "id INT, s STRING")

    # PySpark drops what is kept with the DataFrame that localCheckpoint gave, whatever else is built on it.
    kept = df.filter("id > 0").localCheckpoint()
    result(kept.select("s"), "kept at once")
    lazy = df.localCheckpoint(eager=False)
    result(lazy, "kept when first read")
    on_disk = df.localCheckpoint(eager=True, storageLevel=StorageLevel.DISK_ONLY)
    value(on_disk.count(), "on disk")
    fails(lambda: df.checkpoint(), "no folder to keep it in")
    fails(lambda: df.selectExpr("id / 0").localCheckpoint(), "fails when filled")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
      ],
      "id INT, s STRING",
    );

    await result((await df.filter("id > 0").localCheckpoint()).select("s"), "kept at once");
    await result(await df.localCheckpoint(false), "kept when first read");
    await value((await df.localCheckpoint(true, StorageLevel.DISK_ONLY)).count(), "on disk");
    await fails(() => df.checkpoint(), "no folder to keep it in");
    await fails(() => df.selectExpr("id / 0").localCheckpoint(), "fails when filled");
  },
});
