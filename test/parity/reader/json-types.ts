import { pair } from "../pair.ts";

export default pair("DataFrameReader.json (inferred types)", {
  since: "1.4.0",
  python: `
    def read(name, *lines):
        return spark.read.json(file(name, "".join(line + "\\n" for line in lines)))

    result(read("numbers.json", '{"i": 1, "l": 3000000000, "d": 1.5, "e": 1e3, "big": 123456789012345678901234567890}'), "numbers")
    result(read("mixed.json", '{"a": 1, "b": 1, "c": [1]}', '{"a": "x", "b": 1.5, "c": ["x"]}'), "types that differ")
    result(read("shape.json", '{"a": 1, "b": {"x": 1}}', '{"a": [1], "b": {"y": null}}'), "a number and an array; objects that differ")
    result(read("null.json", '{"a": null, "b": [], "c": {}}', '{"a": null, "b": [null], "c": {"x": []}}'), "nothing but nulls")
    result(read("text.json", '{"s": "\\\\u00e9\\\\n\\\\"q\\\\"", "d": "2020-01-31", "t": "2020-01-31T10:20:30Z", "": 1}'), "texts stay texts")
    result(read("blank.json", '{"a": 1}', "", '  {"a": 2}  '), "blank lines")
    result(read("top.json", '[{"a": 1}, {"a": 2}]', "3"), "an array in a line; a number")
    fails(lambda: read("twice.json", '{"a": 1, "a": 2}').collect(), "a key twice")
    fails(lambda: read("case.json", '{"a": 1, "A": 2}').collect(), "names that differ only in case")
  `,
  async typescript({ spark, file, result, fails }) {
    const read = (name: string, ...lines: string[]) =>
      spark.read.json(file(name, lines.map((line) => `${line}\n`).join("")));

    await result(
      read("numbers.json", '{"i": 1, "l": 3000000000, "d": 1.5, "e": 1e3, "big": 123456789012345678901234567890}'),
      "numbers",
    );
    await result(
      read("mixed.json", '{"a": 1, "b": 1, "c": [1]}', '{"a": "x", "b": 1.5, "c": ["x"]}'),
      "types that differ",
    );
    await result(
      read("shape.json", '{"a": 1, "b": {"x": 1}}', '{"a": [1], "b": {"y": null}}'),
      "a number and an array; objects that differ",
    );
    await result(
      read("null.json", '{"a": null, "b": [], "c": {}}', '{"a": null, "b": [null], "c": {"x": []}}'),
      "nothing but nulls",
    );
    await result(
      read("text.json", '{"s": "\\u00e9\\n\\"q\\"", "d": "2020-01-31", "t": "2020-01-31T10:20:30Z", "": 1}'),
      "texts stay texts",
    );
    await result(read("blank.json", '{"a": 1}', "", '  {"a": 2}  '), "blank lines");
    await result(read("top.json", '[{"a": 1}, {"a": 2}]', "3"), "an array in a line; a number");
    await fails(() => read("twice.json", '{"a": 1, "a": 2}').collect(), "a key twice");
    await fails(() => read("case.json", '{"a": 1, "A": 2}').collect(), "names that differ only in case");
  },
});
