import { bulk } from "../bulk.ts";

/** An element that decides keeps later ones from being looked at. */
export default bulk("elements that decide", {
  expressions: [
    "exists(array(1, 0, 2), x -> 1 / x > 0)",
    "exists(array(0, 1), x -> 1 / x > 0)",
    "exists(array(-1, 0), x -> 1 / x > 0)",
    "forall(array(-1, 0), x -> 1 / x > 0)",
    "forall(array(1, 0), x -> 1 / x > 0)",
    "exists(array(NULL, 1, 0), x -> 1 / x > 0)",
    "exists(array(NULL, -1), x -> 1 / x > 0)",
    "forall(array(NULL, -1, 0), x -> 1 / x > 0)",
    "forall(array(NULL, 1), x -> 1 / x > 0)",
    "exists(CAST(NULL AS ARRAY<INT>), x -> 1 / x > 0)",
    "exists(CAST(array() AS ARRAY<INT>), x -> 1 / x > 0)",
    "forall(CAST(array() AS ARRAY<INT>), x -> 1 / x > 0)",
    "exists(array('1', 'x'), x -> CAST(x AS INT) = 1)",
    "forall(array('2', 'x'), x -> CAST(x AS INT) = 1)",
    "exists(array(array(1), array(0)), x -> exists(x, y -> 1 / y > 0))",
  ],
});
