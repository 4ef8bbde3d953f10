import { bulk } from "../bulk.ts";

/** Keys that come twice where the last one is to win. */
export default bulk("maps whose last key wins", {
  conf: { "spark.sql.mapKeyDedupPolicy": "LAST_WIN" },
  expressions: [
    "map(1, 'a', 1, 'b')",
    "map(1, 'a', 2, 'b', 1, 'c')",
    "map('x', NULL, 'x', 1)",
    "map('x', 1, 'x', NULL)",
    "map(1, 2, NULL, 3)",
    "map_concat(map(1, 2, 3, 4), map(1, 5), map(6, 7))",
    "map_from_arrays(array(1, 2, 1), array('a', 'b', 'c'))",
    "map_from_arrays(CAST(NULL AS ARRAY<INT>), array(1))",
    "map_from_entries(array(struct(1, 'a'), struct(2, 'b'), struct(1, 'c')))",
    "map_from_entries(array(struct(1, 'a'), NULL))",
    "str_to_map('a:1,b:2,a:3')",
    "transform_keys(map(1, 'a', 2, 'b'), (k, v) -> 0)",
    "map(array(1), 'a', array(1), 'b')",
  ],
});
