import { avg, col, count, desc, substring, sum } from "tspark/functions";
import { decimal, type Period, revenue, same, within } from "../expressions.ts";
import type { Tables } from "../tables.ts";

/** Large orders: those of more than so many pieces. */
export const q18 = ({ customer, orders, lineitem }: Tables, { quantity = 313 } = {}) =>
  orders
    .join(
      lineitem
        .groupBy("l_orderkey")
        .agg(sum("l_quantity").as("total"))
        .filter(col("total").gt(quantity))
        .select(col("l_orderkey").as("big_orderkey")),
      same("o_orderkey", "big_orderkey"),
      "left_semi",
    )
    .join(customer, same("c_custkey", "o_custkey"))
    .join(lineitem, same("o_orderkey", "l_orderkey"))
    .groupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
    .agg(sum("l_quantity").as("sum_qty"))
    .orderBy(desc("o_totalprice"), "o_orderdate")
    .limit(100);

/** A kind of part, and how much of it one buys at once. */
interface Offer {
  readonly brand: string;
  readonly containers: readonly string[];
  readonly least: number;
  readonly size: number;
}

const offers: readonly Offer[] = [
  { brand: "Brand#21", containers: ["SM CASE", "SM BOX", "SM PACK", "SM PKG"], least: 8, size: 5 },
  { brand: "Brand#13", containers: ["MED BAG", "MED BOX", "MED PKG", "MED PACK"], least: 20, size: 10 },
  { brand: "Brand#52", containers: ["LG CASE", "LG BOX", "LG PACK", "LG PKG"], least: 30, size: 15 },
];

const matches = ({ brand, containers, least, size }: Offer) =>
  col("p_brand")
    .eq(brand)
    .and(col("p_container").isin(containers))
    .and(col("l_quantity").between(least, least + 10))
    .and(col("p_size").between(1, size));

/** Discounted revenue: what three kinds of parts brought, sent by air and handed over in person. */
export const q19 = ({ lineitem, part }: Tables) =>
  lineitem
    .filter(col("l_shipmode").isin("AIR", "AIR REG").and(col("l_shipinstruct").eq("DELIVER IN PERSON")))
    .join(part, same("l_partkey", "p_partkey"))
    .filter(offers.map(matches).reduce((some, one) => some.or(one)))
    .agg(sum(revenue()).as("revenue"));

/** Potential promotion: the suppliers of a nation who have more of certain parts than half a year's need. */
export const q20 = (
  { supplier, nation, partsupp, part, lineitem }: Tables,
  { name = "blanched%", ofNation = "KENYA", year = ["1993-01-01", "1994-01-01"] as Period } = {},
) => {
  const parts = part.filter(col("p_name").like(name)).select("p_partkey");
  const halfOfShipped = lineitem
    .filter(within("l_shipdate", year))
    .filter(
      col("l_partkey")
        .eq(col("ps_partkey").outer())
        .and(col("l_suppkey").eq(col("ps_suppkey").outer())),
    )
    .agg(decimal("0.5").times(sum("l_quantity")));
  const ample = partsupp
    .filter(col("ps_partkey").isin(parts))
    .filter(col("ps_availqty").gt(halfOfShipped.scalar()))
    .select("ps_suppkey");
  return supplier
    .filter(col("s_suppkey").isin(ample))
    .join(nation.filter(col("n_name").eq(ofNation)), same("s_nationkey", "n_nationkey"))
    .select("s_name", "s_address")
    .orderBy("s_name");
};

/** Suppliers who kept orders waiting: the only late ones of an order that many filled. */
export const q21 = ({ supplier, lineitem, orders, nation }: Tables, { ofNation = "ARGENTINA" } = {}) => {
  const late = lineitem.filter(col("l_receiptdate").gt(col("l_commitdate")));
  const l1 = late.as("l1");
  const l2 = lineitem.as("l2");
  const l3 = late.as("l3");
  const other = (name: string) =>
    same(`${name}.l_orderkey`, "l1.l_orderkey").and(col(`${name}.l_suppkey`).ne(col("l1.l_suppkey")));
  return supplier
    .join(l1, same("s_suppkey", "l1.l_suppkey"))
    .join(orders.filter(col("o_orderstatus").eq("F")), same("o_orderkey", "l1.l_orderkey"))
    .join(nation.filter(col("n_name").eq(ofNation)), same("s_nationkey", "n_nationkey"))
    .join(l2, other("l2"), "left_semi")
    .join(l3, other("l3"), "left_anti")
    .groupBy("s_name")
    .agg(count("*").as("numwait"))
    .orderBy(desc("numwait"), "s_name")
    .limit(100);
};

/** Global sales opportunity: customers of some countries who have money and no orders. */
export const q22 = ({ customer, orders }: Tables, { codes = ["24", "34", "16", "30", "33", "14", "13"] } = {}) => {
  const customers = customer.withColumn("cntrycode", substring("c_phone", 1, 2)).filter(col("cntrycode").isin(codes));
  const mean = customers.filter(col("c_acctbal").gt(0)).agg(avg("c_acctbal"));
  const theirOrders = orders.filter(col("o_custkey").eq(col("c_custkey").outer()));
  return customers
    .filter(col("c_acctbal").gt(mean.scalar()))
    .filter(theirOrders.exists().not())
    .groupBy("cntrycode")
    .agg(count("*").as("numcust"), sum("c_acctbal").as("totacctbal"))
    .orderBy("cntrycode");
};
