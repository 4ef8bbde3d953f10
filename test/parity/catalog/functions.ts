import { pair } from "../pair.ts";

export default pair("Catalog.listFunctions", {
  since: "3.4.0",
  python: `
    value([f.name for f in spark.catalog.listFunctions("default", "array_co*|abs")], "by a pattern")
    value([[f.name, f.catalog, f.namespace, f.isTemporary] for f in [spark.catalog.getFunction("ABS")]], "one")
    value([spark.catalog.functionExists(name) for name in ["abs", "ABS", "nothing", "default.abs"]], "exists")
    fails(lambda: spark.catalog.getFunction("nothing"), "no such function")
    fails(lambda: spark.catalog.listFunctions("nowhere"), "no such database")
  `,
  async typescript({ spark, value, fails }) {
    await value(
      (await spark.catalog.listFunctions("default", "array_co*|abs")).map((f) => f.name),
      "by a pattern",
    );
    const abs = await spark.catalog.getFunction("ABS");
    await value([[abs.name, abs.catalog, abs.namespace, abs.isTemporary]], "one");
    await value(
      await Promise.all(["abs", "ABS", "nothing", "default.abs"].map((name) => spark.catalog.functionExists(name))),
      "exists",
    );
    await fails(() => spark.catalog.getFunction("nothing"), "no such function");
    await fails(() => spark.catalog.listFunctions("nowhere"), "no such database");
  },
});
