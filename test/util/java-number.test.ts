import { expect, test } from "vitest";
import { javaDouble, javaFloat } from "../../src/util/index.ts";

// Each text is what Spark 4.3 on Java 17 gave for CAST(x AS STRING).
test.each<[number, string]>([
  [0, "0.0"],
  [-0, "-0.0"],
  [1, "1.0"],
  [0.001, "0.001"],
  [1e-4, "1.0E-4"],
  [9999999, "9999999.0"],
  [1e7, "1.0E7"],
  [1.234e20, "1.234E20"],
  [123456789.125, "1.23456789125E8"],
  [4.9e-324, "4.9E-324"],
  [Number.MAX_VALUE, "1.7976931348623157E308"],
  [-5.578466309121789e18, "-5.5784663091217889E18"],
  [1.576083858450537e17, "1.57608385845053696E17"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
])("DOUBLE %d", (value, text) => expect(javaDouble(value)).toBe(text));

test.each<[number, string]>([
  [0.1, "0.1"],
  [1.1, "1.1"],
  [-0, "-0.0"],
  [123456789.125, "1.23456792E8"],
  [54422552, "5.4422552E7"],
  [495433023488, "4.95433023E11"],
  [5815657912336384, "5.8156579E15"],
  [3061734.25, "3061734.2"],
  [346688.625, "346688.62"],
  [1e-45, "1.4E-45"],
])("FLOAT %d", (value, text) => expect(javaFloat(value)).toBe(text));
