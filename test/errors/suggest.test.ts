import { describe, expect, test } from "vitest";
import { suggestNames } from "../../src/errors/index.ts";

/** Proposals that Spark 4.3 made. */
const names = ["name", "age", "city", "salary", "department", "id", "nam", "nme_x", "a.b", "a`b", "Name2", "NAMES"];
const qualified = (...qualifier: string[]) => names.map((name) => [...qualifier, name]);

describe("columns of one table", () => {
  test.each([
    ["nmae", "`age`, `id`, `nam`, `name`, `Name2`"],
    ["zzz", "`id`, `a.b`, `age`, `nam`, `a``b`"],
    ["AGE1", "`id`, `NAMES`, `a.b`, `age`, `nam`"],
    ["naem", "`age`, `nam`, `name`, `a.b`, `id`"],
    ["a", "`a.b`, `age`, `id`, `nam`, `a``b`"],
    ["dept", "`id`, `a.b`, `age`, `city`, `nam`"],
    ["x.y", "`a.b`, `id`, `age`, `city`, `nam`"],
  ])("%s", (wanted, proposal) => {
    expect(suggestNames(wanted.split("."), qualified())).toBe(proposal);
    if (!wanted.includes(".")) expect(suggestNames([wanted], qualified("people"))).toBe(proposal);
  });
});

describe("qualified columns", () => {
  test.each([
    ["people.nmae", "`people`.`age`, `people`.`id`, `people`.`nam`, `people`.`name`, `people`.`Name2`"],
    ["pepole.name", "`people`.`nam`, `people`.`name`, `people`.`age`, `people`.`Name2`, `people`.`a.b`"],
    ["p.name", "`people`.`nam`, `people`.`name`, `people`.`age`, `people`.`Name2`, `people`.`a.b`"],
  ])("%s", (wanted, proposal) => {
    expect(suggestNames(wanted.split("."), qualified("people"))).toBe(proposal);
  });

  test("two tables", () => {
    expect(suggestNames(["nmae"], [...qualified("p"), ...qualified("q")])).toBe(
      "`p`.`age`, `q`.`age`, `p`.`a.b`, `q`.`a.b`, `p`.`id`",
    );
    expect(suggestNames(["nmae"], [...qualified("p"), ["q", "b"], ["q", "aa"]])).toBe(
      "`q`.`aa`, `p`.`age`, `q`.`b`, `p`.`a.b`, `p`.`id`",
    );
  });

  test("catalog and schema show when they were asked for", () => {
    const columns = ["aa", "bb"].map((name) => ["spark_catalog", "default", "t1x", name]);
    expect(suggestNames(["cc"], columns)).toBe("`aa`, `bb`");
    expect(suggestNames(["t1x", "cc"], columns)).toBe("`t1x`.`aa`, `t1x`.`bb`");
    expect(suggestNames(["spark_catalog", "default", "t1x", "cc"], columns)).toBe(
      "`spark_catalog`.`default`.`t1x`.`aa`, `spark_catalog`.`default`.`t1x`.`bb`",
    );
  });
});

test("nothing to propose", () => {
  expect(suggestNames(["a"], [])).toBeUndefined();
});
