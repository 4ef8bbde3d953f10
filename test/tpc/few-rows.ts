import type { SparkSession } from "tspark";
import { col } from "tspark/functions";
import { StructType } from "tspark/types";
import { tables } from "../../bench/tpch/data.ts";
import type { Tables } from "../../bench/tpch/tables.ts";
import { tpch } from "./tables.ts";

/** A number below `below` that looks random and is the same each time; `salt` makes it another column's. */
const some = (below: number, salt: number, seed = "id"): string => `pmod(hash(${seed}, ${salt}), ${below})`;

const nth = (values: readonly string[], index: string): string =>
  `element_at(array(${values.map((value) => `'${value}'`).join(", ")}), CAST(1 + ${index} AS INT))`;

const oneOf = (salt: number, ...values: readonly string[]): string => nth(values, some(values.length, salt));

const cents = (below: number, salt: number): string => `CAST(${some(below, salt)} AS DECIMAL(12,0)) / 100`;

/** The day of an order, which its lines follow. */
const orderDate = (key: string): string => `date_add(DATE'1992-01-01', CAST(${some(2406, 40, key)} AS INT))`;

const regions = ["AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"];
const nations = [
  ["ALGERIA", "ETHIOPIA", "KENYA", "MOROCCO", "MOZAMBIQUE"],
  ["ARGENTINA", "BRAZIL", "CANADA", "PERU", "UNITED STATES"],
  ["CHINA", "INDIA", "INDONESIA", "JAPAN", "VIETNAM"],
  ["FRANCE", "GERMANY", "ROMANIA", "RUSSIA", "UNITED KINGDOM"],
  ["EGYPT", "IRAN", "IRAQ", "JORDAN", "SAUDI ARABIA"],
];

const phone = (nation: string): string => `concat(10 + ${nation}, '-555-', id)`;
const suppliers = 50;
const parts = 200;

/** One of the four suppliers of a part. */
const supplierOf = (part: string, turn: string): string => `1 + pmod(${part} * 3 + (${turn}) * 11, ${suppliers})`;

const queries: Readonly<Record<keyof Tables, string>> = {
  region: `SELECT id AS r_regionkey, ${nth(regions, "id")} AS r_name, '' AS r_comment FROM range(5)`,
  nation: `SELECT id AS n_nationkey, ${nth(nations.flat(), "id")} AS n_name, id div 5 AS n_regionkey, '' AS n_comment
    FROM range(25)`,
  supplier: `SELECT id AS s_suppkey, concat('Supplier#', id) AS s_name, concat('Street ', id) AS s_address,
    id % 25 AS s_nationkey, ${phone("id % 25")} AS s_phone, ${cents(1_000_000, 1)} AS s_acctbal,
    ${oneOf(2, "quick", "slow", "Customer some Complaints")} AS s_comment
    FROM range(1, ${suppliers + 1})`,
  customer: `SELECT id AS c_custkey, concat('Customer#', id) AS c_name, concat('Road ', id) AS c_address,
    id % 25 AS c_nationkey, ${phone("id % 25")} AS c_phone, ${cents(1_000_000, 3)} - 1000 AS c_acctbal,
    ${oneOf(4, "BUILDING", "FURNITURE")} AS c_mktsegment, '' AS c_comment
    FROM range(1, 301)`,
  part: `SELECT id AS p_partkey, ${oneOf(5, "blanched moccasin", "azure moccasin", "blanched azure", "red")} AS p_name,
    'Maker' AS p_mfgr, ${oneOf(6, "Brand#13", "Brand#14", "Brand#21", "Brand#42", "Brand#52")} AS p_brand,
    ${oneOf(7, "LARGE PLATED STEEL", "PROMO BRUSHED TIN", "SMALL PLATED TIN", "PROMO PLATED STEEL")} AS p_type,
    ${nth(["3", "5", "14", "48"], some(4, 8))} AS p_size,
    ${oneOf(9, "LG BAG", "SM CASE", "MED BAG", "LG CASE")} AS p_container, 1000 + id AS p_retailprice, '' AS p_comment
    FROM range(1, ${parts + 1})`,
  partsupp: `SELECT 1 + id div 4 AS ps_partkey, ${supplierOf("(1 + id div 4)", "id % 4")} AS ps_suppkey,
    ${some(9999, 10)} AS ps_availqty, ${cents(100_000, 11)} AS ps_supplycost, '' AS ps_comment
    FROM range(${parts * 4})`,
  orders: `SELECT id AS o_orderkey, ${some(100, 12)} * 3 + 1 AS o_custkey, ${oneOf(13, "F", "O", "P")} AS o_orderstatus,
    ${cents(50_000_000, 14)} AS o_totalprice, ${orderDate("id")} AS o_orderdate,
    ${oneOf(15, "1-URGENT", "2-HIGH", "3-MEDIUM", "5-LOW")} AS o_orderpriority, 'Clerk' AS o_clerk, 0 AS o_shippriority,
    ${oneOf(16, "with express or other requests", "plain", "special requests")} AS o_comment
    FROM range(2000)`,
  lineitem: `SELECT key AS l_orderkey, part AS l_partkey, ${supplierOf("part", some(4, 21))} AS l_suppkey,
    line AS l_linenumber, CASE WHEN key % 100 = 0 THEN 48 ELSE 1 + ${some(50, 22)} END AS l_quantity,
    ${cents(5_000_000, 23)} AS l_extendedprice, CAST(${some(11, 24)} AS DECIMAL(12,0)) / 100 AS l_discount,
    CAST(${some(9, 25)} AS DECIMAL(12,0)) / 100 AS l_tax, ${oneOf(26, "A", "N", "R")} AS l_returnflag,
    ${oneOf(27, "F", "O")} AS l_linestatus, date_add(ordered, CAST(1 + ${some(121, 28)} AS INT)) AS l_shipdate,
    date_add(ordered, CAST(30 + ${some(61, 29)} AS INT)) AS l_commitdate,
    date_add(ordered, CAST(10 + ${some(141, 30)} AS INT)) AS l_receiptdate,
    ${oneOf(31, "DELIVER IN PERSON", "NONE")} AS l_shipinstruct, ${oneOf(32, "AIR", "AIR REG", "FOB", "SHIP")} AS l_shipmode,
    '' AS l_comment
    FROM (SELECT id, id div 7 AS key, 1 + id % 7 AS line, 1 + ${some(parts, 20)} AS part, ${orderDate("id div 7")} AS ordered
      FROM range(14000))
    WHERE line <= 1 + ${some(7, 33, "key")} OR key % 100 = 0`,
};

/** The tables of TPC-H with few rows of our own, of which every query of it finds some. */
export const fewRows = (spark: SparkSession): Tables =>
  Object.fromEntries(
    tables.map((name) => {
      const { fields } = StructType.fromDDL(tpch[name] as string);
      const typed = fields.map((field) => col(field.name).cast(field.dataType).as(field.name));
      return [name, spark.sql(queries[name]).select(...typed)];
    }),
  ) as unknown as Tables;
