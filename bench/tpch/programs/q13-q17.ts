import { avg, col, count, countDistinct, desc, max, sum, when } from "tspark/functions";
import { decimal, type Period, revenue, same, within } from "../expressions.ts";
import type { Tables } from "../tables.ts";

/** Customer distribution: how many customers have how many orders without a certain comment. */
export const q13 = ({ customer, orders }: Tables, { comment = "%express%requests%" } = {}) =>
  customer
    .join(orders, same("c_custkey", "o_custkey").and(col("o_comment").like(comment).not()), "left_outer")
    .groupBy("c_custkey")
    .agg(count("o_orderkey").as("c_count"))
    .groupBy("c_count")
    .agg(count("*").as("custdist"))
    .orderBy(desc("custdist"), desc("c_count"));

/** Promotion effect: the share of promoted parts in a month's revenue, in percent. */
export const q14 = ({ lineitem, part }: Tables, { month = ["1995-02-01", "1995-03-01"] as Period } = {}) => {
  const promoted = when(col("p_type").like("PROMO%"), revenue()).otherwise(0);
  return lineitem
    .filter(within("l_shipdate", month))
    .join(part, same("l_partkey", "p_partkey"))
    .agg(decimal("100.00").times(sum(promoted)).divide(sum(revenue())).as("promo_revenue"));
};

/** Top supplier: who brought the most revenue in a quarter. */
export const q15 = ({ lineitem, supplier }: Tables, { quarter = ["1996-08-01", "1996-11-01"] as Period } = {}) => {
  const revenues = lineitem
    .filter(within("l_shipdate", quarter))
    .groupBy(col("l_suppkey").as("supplier_no"))
    .agg(sum(revenue()).as("total_revenue"));
  return supplier
    .join(revenues, same("s_suppkey", "supplier_no"))
    .filter(col("total_revenue").eq(revenues.agg(max("total_revenue")).scalar()))
    .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
    .orderBy("s_suppkey");
};

/** Parts and suppliers: how many suppliers of good name offer which parts. */
export const q16 = (
  { partsupp, part, supplier }: Tables,
  { brand = "Brand#14", type = "SMALL PLATED%", sizes = [14, 6, 5, 31, 49, 15, 41, 47] } = {},
) => {
  const wanted = part.filter(
    col("p_brand").ne(brand).and(col("p_type").like(type).not()).and(col("p_size").isin(sizes)),
  );
  const complainedOf = supplier.filter(col("s_comment").like("%Customer%Complaints%"));
  return partsupp
    .join(wanted, same("ps_partkey", "p_partkey"))
    .join(complainedOf, same("ps_suppkey", "s_suppkey"), "left_anti")
    .groupBy("p_brand", "p_type", "p_size")
    .agg(countDistinct("ps_suppkey").as("supplier_cnt"))
    .orderBy(desc("supplier_cnt"), "p_brand", "p_type", "p_size");
};

/** Small orders: what a year would lose without the lines far below the average of their part. */
export const q17 = ({ lineitem, part }: Tables, { brand = "Brand#42", container = "LG BAG" } = {}) => {
  const enough = lineitem
    .filter(col("l_partkey").eq(col("p_partkey").outer()))
    .agg(decimal("0.2").times(avg("l_quantity")));
  return part
    .filter(col("p_brand").eq(brand).and(col("p_container").eq(container)))
    .join(lineitem, same("p_partkey", "l_partkey"))
    .filter(col("l_quantity").lt(enough.scalar()))
    .agg(sum("l_extendedprice").divide(decimal("7.0")).as("avg_yearly"));
};
