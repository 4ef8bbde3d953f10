import { col, desc, sum, when, year } from "tspark/functions";
import { day, decimal, type Period, revenue, same, within } from "../expressions.ts";
import type { Tables } from "../tables.ts";

const bothYears = () => [day("1995-01-01"), day("1996-12-31")] as const;

/** Volume shipping: the revenue between two nations, each way, each year. */
export const q7 = (
  { supplier, lineitem, orders, customer, nation }: Tables,
  { one = "GERMANY", other = "IRAQ" } = {},
) => {
  const nationAs = (key: string, name: string) =>
    nation.filter(col("n_name").isin(one, other)).select(col("n_nationkey").as(key), col("n_name").as(name));
  return supplier
    .join(nationAs("s_nationkey", "supp_nation"), "s_nationkey")
    .join(lineitem.filter(col("l_shipdate").between(...bothYears())), same("s_suppkey", "l_suppkey"))
    .join(orders, same("o_orderkey", "l_orderkey"))
    .join(customer, same("c_custkey", "o_custkey"))
    .join(nationAs("c_nationkey", "cust_nation"), "c_nationkey")
    .filter(col("supp_nation").ne(col("cust_nation")))
    .groupBy("supp_nation", "cust_nation", year("l_shipdate").as("l_year"))
    .agg(sum(revenue()).as("revenue"))
    .orderBy("supp_nation", "cust_nation", "l_year");
};

/** National market share: a nation's part of a region's trade with one type of part, each year. */
export const q8 = (
  { part, supplier, lineitem, orders, customer, nation, region }: Tables,
  { ofNation = "IRAQ", inRegion = "MIDDLE EAST", type = "LARGE PLATED STEEL" } = {},
) => {
  const buyers = customer
    .join(nation, same("c_nationkey", "n_nationkey"))
    .join(region.filter(col("r_name").eq(inRegion)), same("n_regionkey", "r_regionkey"))
    .select("c_custkey");
  const sellers = supplier
    .join(nation, same("s_nationkey", "n_nationkey"))
    .select("s_suppkey", col("n_name").as("nation"));
  return part
    .filter(col("p_type").eq(type))
    .join(lineitem, same("p_partkey", "l_partkey"))
    .join(sellers, same("l_suppkey", "s_suppkey"))
    .join(orders.filter(col("o_orderdate").between(...bothYears())), same("l_orderkey", "o_orderkey"))
    .join(buyers, same("o_custkey", "c_custkey"))
    .select(year("o_orderdate").as("o_year"), "nation", revenue().as("volume"))
    .groupBy("o_year")
    .agg(
      sum(when(col("nation").eq(ofNation), col("volume")).otherwise(0))
        .divide(sum("volume"))
        .as("mkt_share"),
    )
    .orderBy("o_year");
};

/** Product type profit: what nations earned with parts of a name, each year. */
export const q9 = ({ part, supplier, lineitem, partsupp, orders, nation }: Tables, { name = "%moccasin%" } = {}) =>
  part
    .filter(col("p_name").like(name))
    .join(lineitem, same("p_partkey", "l_partkey"))
    .join(supplier, same("s_suppkey", "l_suppkey"))
    .join(partsupp, same("ps_suppkey", "l_suppkey").and(same("ps_partkey", "l_partkey")))
    .join(orders, same("o_orderkey", "l_orderkey"))
    .join(nation, same("s_nationkey", "n_nationkey"))
    .select(
      col("n_name").as("nation"),
      year("o_orderdate").as("o_year"),
      revenue()
        .minus(col("ps_supplycost").times(col("l_quantity")))
        .as("amount"),
    )
    .groupBy("nation", "o_year")
    .agg(sum("amount").as("sum_profit"))
    .orderBy("nation", desc("o_year"));

/** Returned items: the customers who sent back the most of a quarter's orders. */
export const q10 = (
  { customer, orders, lineitem, nation }: Tables,
  { quarter = ["1993-07-01", "1993-10-01"] as Period } = {},
) =>
  customer
    .join(orders.filter(within("o_orderdate", quarter)), same("c_custkey", "o_custkey"))
    .join(lineitem.filter(col("l_returnflag").eq("R")), same("l_orderkey", "o_orderkey"))
    .join(nation, same("c_nationkey", "n_nationkey"))
    .groupBy("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
    .agg(sum(revenue()).as("revenue"))
    .select("c_custkey", "c_name", "revenue", "c_acctbal", "n_name", "c_address", "c_phone", "c_comment")
    .orderBy(desc("revenue"))
    .limit(20);

/** Important stock: the parts that make up more than a fraction of what a nation has in stock. */
export const q11 = (
  { partsupp, supplier, nation }: Tables,
  { ofNation = "ALGERIA", fraction = "0.0001000000" } = {},
) => {
  const stock = partsupp
    .join(supplier, same("ps_suppkey", "s_suppkey"))
    .join(nation.filter(col("n_name").eq(ofNation)), same("s_nationkey", "n_nationkey"));
  const value = sum(col("ps_supplycost").times(col("ps_availqty")));
  return stock
    .groupBy("ps_partkey")
    .agg(value.as("value"))
    .filter(col("value").gt(stock.agg(value.times(decimal(fraction))).scalar()))
    .orderBy(desc("value"));
};

/** Shipping modes and priority: whether cheap shipping delays urgent orders. */
export const q12 = (
  { orders, lineitem }: Tables,
  { modes = ["FOB", "SHIP"], year = ["1995-01-01", "1996-01-01"] as Period } = {},
) => {
  const urgent = col("o_orderpriority").isin("1-URGENT", "2-HIGH");
  return orders
    .join(lineitem, same("o_orderkey", "l_orderkey"))
    .filter(col("l_shipmode").isin(modes))
    .filter("l_commitdate < l_receiptdate AND l_shipdate < l_commitdate")
    .filter(within("l_receiptdate", year))
    .groupBy("l_shipmode")
    .agg(
      sum(when(urgent, 1).otherwise(0)).as("high_line_count"),
      sum(when(urgent, 0).otherwise(1)).as("low_line_count"),
    )
    .orderBy("l_shipmode");
};
