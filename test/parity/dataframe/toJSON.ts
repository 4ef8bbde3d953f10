import { pair } from "../pair.ts";

export default pair("DataFrame.toJSON", {
  since: "1.3.0",
  python: `
    df = spark.sql("""
        SELECT * FROM VALUES (1, 'q"é', 1.50BD, array(1, NULL), DATE'2020-01-31', X'0102'), (NULL, NULL, NULL, NULL, NULL, NULL)
          AS t(n, s, d, xs, day, b)
    """)

    value([row.value for row in df.toJSON().collect()], "a text for each row; nulls are left out")
    value(df.limit(0).toJSON().collect(), "none")
  `,
  async typescript({ spark, value }) {
    const df = spark.sql(`
      SELECT * FROM VALUES (1, 'q"é', 1.50BD, array(1, NULL), DATE'2020-01-31', X'0102'), (NULL, NULL, NULL, NULL, NULL, NULL)
        AS t(n, s, d, xs, day, b)`);
    const texts = (await df.toJSON().collect()).map((row) => row.value);

    await value(texts, "a text for each row; nulls are left out");
    await value(await df.limit(0).toJSON().collect(), "none");
  },
});
