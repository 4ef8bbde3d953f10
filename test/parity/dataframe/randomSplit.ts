import { pair } from "../pair.ts";

export default pair("DataFrame.randomSplit", {
  since: "1.4.0",
  python: `
    df = spark.range(100)
    parts = df.randomSplit([1.0, 3.0], 7)

    value(len(parts), "one for each weight")
    value(sum(part.count() for part in parts), "nothing is lost")
    value(parts[0].intersect(parts[1]).count(), "nothing is twice")
    fails(lambda: df.randomSplit([-1, 2]), "a negative weight")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.range(100);
    const parts = df.randomSplit([1, 3], 7);

    await value(parts.length, "one for each weight");
    let rows = 0;
    for (const part of parts) rows += await part.count();
    await value(rows, "nothing is lost");
    const [a, b] = parts;
    await value(a !== undefined && b !== undefined && (await a.intersect(b).count()), "nothing is twice");
    await fails(() => df.randomSplit([-1, 2]), "a negative weight");
  },
});
