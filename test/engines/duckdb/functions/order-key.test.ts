import { expect, test } from "vitest";
import { hasInnerNulls, orderKey } from "../../../../src/engines/duckdb/functions/order-key.ts";
import { arrayType, integerType, structType } from "../../../../src/types/index.ts";

test("only values that may hold NULLs need a key of their own", () => {
  expect(orderKey("c1", integerType)).toBe("c1");
  expect(orderKey("c1", arrayType(integerType, false))).toBe("c1");
  expect(hasInnerNulls(arrayType(arrayType(integerType), false))).toBe(true);
});

test("the presence of a value comes before it", () => {
  expect(orderKey("c1", arrayType(integerType))).toBe(
    "list_transform(c1, lambda e0: struct_pack(p := e0 IS NOT NULL, v := e0))",
  );
  const pair = structType([{ name: "a", dataType: integerType, nullable: false, metadata: {} }]);
  expect(orderKey("c1", pair)).toBe("c1");
});
