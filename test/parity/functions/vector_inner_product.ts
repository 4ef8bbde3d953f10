import {
  array,
  expr,
  lit,
  vector_avg,
  vector_cosine_similarity,
  vector_inner_product,
  vector_l2_distance,
  vector_norm,
  vector_normalize,
  vector_sum,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.vector_inner_product, vector_norm, vector_sum", {
  since: "4.3.0",
  python: `
    from pyspark.sql.functions import array, expr, lit, vector_avg, vector_cosine_similarity, vector_inner_product, vector_l2_distance, vector_norm, vector_normalize, vector_sum

    df = spark.sql("SELECT * FROM VALUES (array(3F, 4F), array(1F, 0F)), (array(0F, 0F), array(1F, 2F)), (NULL, array(1F, 1F)) AS t(a, b)")

    result(df.select(vector_inner_product("a", "b"), vector_cosine_similarity("a", "b"), vector_l2_distance("a", "b")), "of two")
    result(df.select(vector_norm("a"), vector_norm("b", expr("1F")), vector_normalize("b")), "of one")
    result(df.select(vector_sum("a"), vector_avg("b")), "of a group")
    fails(lambda: df.select(vector_inner_product("a", array(lit(1.5).cast("float")))).collect(), "not as long")
    fails(lambda: df.select(vector_norm("b", expr("1.5F"))).collect(), "no degree")
    fails(lambda: df.select(vector_norm(lit("a"))).collect(), "a text is no vector")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (array(3F, 4F), array(1F, 0F)), (array(0F, 0F), array(1F, 2F)), (NULL, array(1F, 1F)) AS t(a, b)",
    );

    await result(
      df.select(vector_inner_product("a", "b"), vector_cosine_similarity("a", "b"), vector_l2_distance("a", "b")),
      "of two",
    );
    await result(df.select(vector_norm("a"), vector_norm("b", expr("1F")), vector_normalize("b")), "of one");
    await result(df.select(vector_sum("a"), vector_avg("b")), "of a group");
    await fails(() => df.select(vector_inner_product("a", array(lit(1.5).cast("float")))).collect(), "not as long");
    await fails(() => df.select(vector_norm("b", expr("1.5F"))).collect(), "no degree");
    await fails(() => df.select(vector_norm(lit("a"))).collect(), "a text is no vector");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
