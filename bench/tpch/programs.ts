import type { DataFrame, SparkSession } from "tspark";
import { avg, col, count, desc, lit, sum, year } from "tspark/functions";
import { type TableName, tables } from "./data.ts";

export type Tables = Readonly<Record<TableName, DataFrame>>;

/** The TPC-H tables of a directory of Parquet files. */
export const openTables = (spark: SparkSession, directory: string): Tables =>
  Object.fromEntries(tables.map((name) => [name, spark.read.parquet(`${directory}/${name}.parquet`)])) as Tables;

const day = (text: string) => lit(text).cast("date");
const revenue = () => col("l_extendedprice").times(lit(1).minus(col("l_discount")));

/** TPC-H queries as DataFrame programs, as a Spark user would write them. */
export const programs: Readonly<Record<string, (t: Tables) => DataFrame>> = {
  q1: ({ lineitem }) =>
    lineitem
      .filter(col("l_shipdate").le(day("1998-09-02")))
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
      .orderBy("l_returnflag", "l_linestatus"),

  q3: ({ customer, orders, lineitem }) =>
    customer
      .filter(col("c_mktsegment").eq("BUILDING"))
      .join(orders.filter(col("o_orderdate").lt(day("1995-03-15"))), col("c_custkey").eq(col("o_custkey")))
      .join(lineitem.filter(col("l_shipdate").gt(day("1995-03-15"))), col("l_orderkey").eq(col("o_orderkey")))
      .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
      .agg(sum(revenue()).as("revenue"))
      .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
      .orderBy(desc("revenue"), "o_orderdate")
      .limit(10),

  q5: ({ customer, orders, lineitem, supplier, nation, region }) =>
    customer
      .join(
        orders.filter(
          col("o_orderdate")
            .ge(day("1994-01-01"))
            .and(col("o_orderdate").lt(day("1995-01-01"))),
        ),
        col("c_custkey").eq(col("o_custkey")),
      )
      .join(lineitem, col("l_orderkey").eq(col("o_orderkey")))
      .join(
        supplier,
        col("l_suppkey")
          .eq(col("s_suppkey"))
          .and(col("c_nationkey").eq(col("s_nationkey"))),
      )
      .join(nation, col("s_nationkey").eq(col("n_nationkey")))
      .join(region.filter(col("r_name").eq("ASIA")), col("n_regionkey").eq(col("r_regionkey")))
      .groupBy("n_name")
      .agg(sum(revenue()).as("revenue"))
      .orderBy(desc("revenue")),

  q6: ({ lineitem }) =>
    lineitem
      .filter(
        col("l_shipdate")
          .ge(day("1994-01-01"))
          .and(col("l_shipdate").lt(day("1995-01-01")))
          .and(col("l_discount").between(lit("0.05").cast("decimal(3,2)"), lit("0.07").cast("decimal(3,2)")))
          .and(col("l_quantity").lt(24)),
      )
      .agg(sum(col("l_extendedprice").times(col("l_discount"))).as("revenue")),

  q9: ({ part, supplier, lineitem, partsupp, orders, nation }) =>
    part
      .filter(col("p_name").like("%green%"))
      .join(lineitem, col("p_partkey").eq(col("l_partkey")))
      .join(supplier, col("s_suppkey").eq(col("l_suppkey")))
      .join(
        partsupp,
        col("ps_suppkey")
          .eq(col("l_suppkey"))
          .and(col("ps_partkey").eq(col("l_partkey"))),
      )
      .join(orders, col("o_orderkey").eq(col("l_orderkey")))
      .join(nation, col("s_nationkey").eq(col("n_nationkey")))
      .select(
        col("n_name").as("nation"),
        year("o_orderdate").as("o_year"),
        revenue()
          .minus(col("ps_supplycost").times(col("l_quantity")))
          .as("amount"),
      )
      .groupBy("nation", "o_year")
      .agg(sum("amount").as("sum_profit"))
      .orderBy("nation", desc("o_year")),

  q13: ({ customer, orders }) =>
    customer
      .join(
        orders,
        col("c_custkey").eq(col("o_custkey")).and(col("o_comment").like("%special%requests%").not()),
        "left_outer",
      )
      .groupBy("c_custkey")
      .agg(count("o_orderkey").as("c_count"))
      .groupBy("c_count")
      .agg(count("*").as("custdist"))
      .orderBy(desc("custdist"), desc("c_count")),

  q18: ({ customer, orders, lineitem }) =>
    orders
      .join(
        lineitem
          .groupBy("l_orderkey")
          .agg(sum("l_quantity").as("total"))
          .filter(col("total").gt(300))
          .select(col("l_orderkey").as("big_orderkey")),
        col("o_orderkey").eq(col("big_orderkey")),
        "left_semi",
      )
      .join(customer, col("c_custkey").eq(col("o_custkey")))
      .join(lineitem, col("o_orderkey").eq(col("l_orderkey")))
      .groupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
      .agg(sum("l_quantity").as("sum_qty"))
      .orderBy(desc("o_totalprice"), "o_orderdate")
      .limit(100),

  q21: ({ supplier, lineitem, orders, nation }) => {
    const late = lineitem.filter(col("l_receiptdate").gt(col("l_commitdate")));
    const l1 = late.as("l1");
    const l2 = lineitem.as("l2");
    const l3 = late.as("l3");
    const other = (name: string) =>
      col(`${name}.l_orderkey`)
        .eq(col("l1.l_orderkey"))
        .and(col(`${name}.l_suppkey`).ne(col("l1.l_suppkey")));
    return supplier
      .join(l1, col("s_suppkey").eq(col("l1.l_suppkey")))
      .join(orders.filter(col("o_orderstatus").eq("F")), col("o_orderkey").eq(col("l1.l_orderkey")))
      .join(nation.filter(col("n_name").eq("SAUDI ARABIA")), col("s_nationkey").eq(col("n_nationkey")))
      .join(l2, other("l2"), "left_semi")
      .join(l3, other("l3"), "left_anti")
      .groupBy("s_name")
      .agg(count("*").as("numwait"))
      .orderBy(desc("numwait"), "s_name")
      .limit(100);
  },
};
