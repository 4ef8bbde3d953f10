import { expect, test } from "vitest";
import { hasInnerNulls, orderKey } from "../../../../src/engines/duckdb/functions/order-key.ts";
import { ArrayType, IntegerType, structType } from "../../../../src/types/index.ts";

test("only values that may hold NULLs need a key of their own", () => {
  expect(orderKey("c1", IntegerType)).toBe("c1");
  expect(orderKey("c1", ArrayType(IntegerType, false))).toBe("c1");
  expect(hasInnerNulls(ArrayType(ArrayType(IntegerType), false))).toBe(true);
});

test("the presence of a value comes before it", () => {
  expect(orderKey("c1", ArrayType(IntegerType))).toBe(
    "list_transform(c1, lambda e0: struct_pack(p := e0 IS NOT NULL, v := e0))",
  );
  const pair = structType([{ name: "a", dataType: IntegerType, nullable: false, metadata: {} }]);
  expect(orderKey("c1", pair)).toBe("c1");
});
