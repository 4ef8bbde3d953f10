import { avg, col, count, desc, lit, min, sum } from "tspark/functions";
import { day, decimal, type Period, revenue, same, within } from "../expressions.ts";
import type { Tables } from "../tables.ts";

/** Pricing summary: what was shipped until a day, by the state of its lines. */
export const q1 = ({ lineitem }: Tables, { until = "1998-09-24" } = {}) =>
  lineitem
    .filter(col("l_shipdate").le(day(until)))
    .groupBy("l_returnflag", "l_linestatus")
    .agg(
      sum("l_quantity").as("sum_qty"),
      sum("l_extendedprice").as("sum_base_price"),
      sum(revenue()).as("sum_disc_price"),
      sum(revenue().times(lit(1).plus(col("l_tax")))).as("sum_charge"),
      avg("l_quantity").as("avg_qty"),
      avg("l_extendedprice").as("avg_price"),
      avg("l_discount").as("avg_disc"),
      count("*").as("count_order"),
    )
    .orderBy("l_returnflag", "l_linestatus");

/** Minimum cost supplier: who in a region offers parts of a kind at the least cost. */
export const q2 = (
  { part, supplier, partsupp, nation, region }: Tables,
  { size = 48, type = "%TIN", inRegion = "ASIA" } = {},
) => {
  const offers = partsupp
    .join(supplier, same("ps_suppkey", "s_suppkey"))
    .join(nation, same("s_nationkey", "n_nationkey"))
    .join(region.filter(col("r_name").eq(inRegion)), same("n_regionkey", "r_regionkey"));
  const cheapest = offers.groupBy("ps_partkey").agg(min("ps_supplycost").as("ps_supplycost"));
  return part
    .filter(col("p_size").eq(size).and(col("p_type").like(type)))
    .join(offers.join(cheapest, ["ps_partkey", "ps_supplycost"]), same("p_partkey", "ps_partkey"))
    .select("s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment")
    .orderBy(desc("s_acctbal"), "n_name", "s_name", "p_partkey")
    .limit(100);
};

/** Shipping priority: the orders of most revenue that a day finds open. */
export const q3 = ({ customer, orders, lineitem }: Tables, { segment = "BUILDING", date = "1995-03-15" } = {}) =>
  customer
    .filter(col("c_mktsegment").eq(segment))
    .join(orders.filter(col("o_orderdate").lt(day(date))), same("c_custkey", "o_custkey"))
    .join(lineitem.filter(col("l_shipdate").gt(day(date))), same("l_orderkey", "o_orderkey"))
    .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
    .agg(sum(revenue()).as("revenue"))
    .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
    .orderBy(desc("revenue"), "o_orderdate")
    .limit(10);

/** Order priority: the orders of a quarter that have a line which came late. */
export const q4 = ({ orders, lineitem }: Tables, { quarter = ["1995-04-01", "1995-07-01"] as Period } = {}) => {
  const late = lineitem
    .filter(col("l_orderkey").eq(col("o_orderkey").outer()))
    .filter(col("l_commitdate").lt(col("l_receiptdate")));
  return orders
    .filter(within("o_orderdate", quarter))
    .filter(late.exists())
    .groupBy("o_orderpriority")
    .agg(count("*").as("order_count"))
    .orderBy("o_orderpriority");
};

/** Local supplier volume: the revenue of a region's nations within themselves. */
export const q5 = (
  { customer, orders, lineitem, supplier, nation, region }: Tables,
  { inRegion = "AFRICA", year = ["1994-01-01", "1995-01-01"] as Period } = {},
) =>
  customer
    .join(orders.filter(within("o_orderdate", year)), same("c_custkey", "o_custkey"))
    .join(lineitem, same("l_orderkey", "o_orderkey"))
    .join(supplier, same("l_suppkey", "s_suppkey").and(same("c_nationkey", "s_nationkey")))
    .join(nation, same("s_nationkey", "n_nationkey"))
    .join(region.filter(col("r_name").eq(inRegion)), same("n_regionkey", "r_regionkey"))
    .groupBy("n_name")
    .agg(sum(revenue()).as("revenue"))
    .orderBy(desc("revenue"));

/** Forecast: what a year would have brought without its small discounts. */
export const q6 = (
  { lineitem }: Tables,
  { year = ["1994-01-01", "1995-01-01"] as Period, least = "0.03", most = "0.05", quantity = 24 } = {},
) =>
  lineitem
    .filter(
      within("l_shipdate", year)
        .and(col("l_discount").between(decimal(least), decimal(most)))
        .and(col("l_quantity").lt(quantity)),
    )
    .agg(sum(col("l_extendedprice").times(col("l_discount"))).as("revenue"));
