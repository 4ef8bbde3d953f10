/**
 * The same queries by hand for DuckDB, with the types that Spark gives their columns: what a careful user would write
 * without tspark. `$t` stands for the directory of the Parquet files.
 */
const from = (name: string): string => `read_parquet('$t/${name}.parquet')`;
const revenue = "l_extendedprice * (1 - l_discount)";

export const handWritten: Readonly<Record<string, string>> = {
  q1: `SELECT l_returnflag, l_linestatus,
      CAST(sum(l_quantity) AS DECIMAL(25,2)) AS sum_qty, CAST(sum(l_extendedprice) AS DECIMAL(25,2)) AS sum_base_price,
      CAST(sum(${revenue}) AS DECIMAL(38,4)) AS sum_disc_price,
      CAST(sum(${revenue} * (1 + l_tax)) AS DECIMAL(38,6)) AS sum_charge,
      CAST(avg(l_quantity) AS DECIMAL(19,6)) AS avg_qty, CAST(avg(l_extendedprice) AS DECIMAL(19,6)) AS avg_price,
      CAST(avg(l_discount) AS DECIMAL(19,6)) AS avg_disc, count(*) AS count_order
    FROM ${from("lineitem")} WHERE l_shipdate <= DATE '1998-09-02'
    GROUP BY ALL ORDER BY l_returnflag, l_linestatus`,
  q3: `SELECT l_orderkey, CAST(sum(${revenue}) AS DECIMAL(38,4)) AS revenue, o_orderdate, o_shippriority
    FROM ${from("customer")}, ${from("orders")}, ${from("lineitem")}
    WHERE c_mktsegment = 'BUILDING' AND c_custkey = o_custkey AND l_orderkey = o_orderkey
      AND o_orderdate < DATE '1995-03-15' AND l_shipdate > DATE '1995-03-15'
    GROUP BY l_orderkey, o_orderdate, o_shippriority ORDER BY revenue DESC, o_orderdate LIMIT 10`,
  q5: `SELECT n_name, CAST(sum(${revenue}) AS DECIMAL(38,4)) AS revenue
    FROM ${["customer", "orders", "lineitem", "supplier", "nation", "region"].map(from).join(", ")}
    WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey AND c_nationkey = s_nationkey
      AND s_nationkey = n_nationkey AND n_regionkey = r_regionkey AND r_name = 'ASIA'
      AND o_orderdate >= DATE '1994-01-01' AND o_orderdate < DATE '1995-01-01'
    GROUP BY n_name ORDER BY revenue DESC`,
  q6: `SELECT CAST(sum(l_extendedprice * l_discount) AS DECIMAL(38,4)) AS revenue FROM ${from("lineitem")}
    WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01'
      AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24`,
  q9: `SELECT n_name AS nation, CAST(year(o_orderdate) AS INTEGER) AS o_year,
      CAST(sum(${revenue} - ps_supplycost * l_quantity) AS DECIMAL(38,4)) AS sum_profit
    FROM ${["part", "supplier", "lineitem", "partsupp", "orders", "nation"].map(from).join(", ")}
    WHERE s_suppkey = l_suppkey AND ps_suppkey = l_suppkey AND ps_partkey = l_partkey AND p_partkey = l_partkey
      AND o_orderkey = l_orderkey AND s_nationkey = n_nationkey AND p_name LIKE '%green%'
    GROUP BY nation, o_year ORDER BY nation, o_year DESC`,
  q13: `SELECT c_count, count(*) AS custdist FROM (
      SELECT c_custkey, count(o_orderkey) AS c_count FROM ${from("customer")}
      LEFT JOIN ${from("orders")} ON c_custkey = o_custkey AND o_comment NOT LIKE '%special%requests%'
      GROUP BY c_custkey) GROUP BY c_count ORDER BY custdist DESC, c_count DESC`,
  q18: `SELECT c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice, CAST(sum(l_quantity) AS DECIMAL(25,2)) AS sum_qty
    FROM ${from("customer")}, ${from("orders")}, ${from("lineitem")}
    WHERE o_orderkey IN (SELECT l_orderkey FROM ${from("lineitem")} GROUP BY l_orderkey HAVING sum(l_quantity) > 300)
      AND c_custkey = o_custkey AND o_orderkey = l_orderkey
    GROUP BY c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice
    ORDER BY o_totalprice DESC, o_orderdate LIMIT 100`,
  q21: `SELECT s_name, count(*) AS numwait
    FROM ${from("supplier")}, ${from("lineitem")} l1, ${from("orders")}, ${from("nation")}
    WHERE s_suppkey = l1.l_suppkey AND o_orderkey = l1.l_orderkey AND o_orderstatus = 'F'
      AND l1.l_receiptdate > l1.l_commitdate
      AND EXISTS (SELECT * FROM ${from("lineitem")} l2
        WHERE l2.l_orderkey = l1.l_orderkey AND l2.l_suppkey <> l1.l_suppkey)
      AND NOT EXISTS (SELECT * FROM ${from("lineitem")} l3
        WHERE l3.l_orderkey = l1.l_orderkey AND l3.l_suppkey <> l1.l_suppkey AND l3.l_receiptdate > l3.l_commitdate)
      AND s_nationkey = n_nationkey AND n_name = 'SAUDI ARABIA'
    GROUP BY s_name ORDER BY numwait DESC, s_name LIMIT 100`,
};
