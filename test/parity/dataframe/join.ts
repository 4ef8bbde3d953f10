import { pair } from "../pair.ts";

export default pair("DataFrame.join", {
  since: "1.3.0",
  python: `
    people = spark.createDataFrame([(1, "Ann", 10), (2, "Bob", 20), (3, "Cid", None)], "id INT, name STRING, city INT")
    cities = spark.createDataFrame([(10, "Oslo"), (10, "Oslo again"), (30, "Rome"), (None, "?")], "id INT, city STRING")

    result(people.join(cities, people.city == cities.id), "inner; null matches nothing")
    result(people.join(cities, people.city.eqNullSafe(cities.id)), "null-safe equality")
    result(people.join(cities, (people.city == cities.id) & (cities.city != "Oslo")), "two conditions")
    result(people.join(cities, people.city < cities.id), "not an equality")
    result(people.join(cities), "no condition: all pairs")
    fails(lambda: people.join(cities, people.city == cities.id).select("id").collect(), "id is on both sides")
    fails(lambda: people.join(cities, people.name).collect(), "the condition must be a boolean")
  `,
  async typescript({ spark, result, fails }) {
    const people = spark.createDataFrame(
      [
        [1, "Ann", 10],
        [2, "Bob", 20],
        [3, "Cid", null],
      ],
      "id INT, name STRING, city INT",
    );
    const cities = spark.createDataFrame(
      [
        [10, "Oslo"],
        [10, "Oslo again"],
        [30, "Rome"],
        [null, "?"],
      ],
      "id INT, city STRING",
    );
    const same = people.col("city").eq(cities.col("id"));

    await result(people.join(cities, same), "inner; null matches nothing");
    await result(people.join(cities, people.col("city").eqNullSafe(cities.col("id"))), "null-safe equality");
    await result(people.join(cities, same.and(cities.col("city").ne("Oslo"))), "two conditions");
    await result(people.join(cities, people.col("city").lt(cities.col("id"))), "not an equality");
    await result(people.join(cities), "no condition: all pairs");
    await fails(() => people.join(cities, same).select("id").collect(), "id is on both sides");
    await fails(() => people.join(cities, people.col("name")).collect(), "the condition must be a boolean");
  },
});
