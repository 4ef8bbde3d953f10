import type { ConditionTable } from "../condition-table.ts";

export const arithmeticConditions = {
  ARITHMETIC_OVERFLOW: {
    class: "ArithmeticException",
    sqlState: "22003",
    message: '<message>.<alternative> Setting <config> to "false" avoids this error, and gives a wrong number instead.',
  },
  BINARY_ARITHMETIC_OVERFLOW: {
    class: "ArithmeticException",
    sqlState: "22003",
    message: "<value1> <symbol> <value2> overflows. Use <functionName> to get null instead.",
  },
  "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION": {
    class: "SparkRuntimeException",
    sqlState: "54000",
    message: "<functionName> would make an array of <numberOfElements> elements; <maxRoundedArrayLength> is the most.",
  },
  "COLLECTION_SIZE_LIMIT_EXCEEDED.INITIALIZE": {
    class: "SparkRuntimeException",
    sqlState: "54000",
    message: "An array of <numberOfElements> elements is too large; <maxRoundedArrayLength> is the most.",
  },
  "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER": {
    class: "SparkRuntimeException",
    sqlState: "54000",
    message: "<parameter> of <functionName> asks for <numberOfElements> elements; <maxRoundedArrayLength> is the most.",
  },
  DIVIDE_BY_ZERO: {
    class: "ArithmeticException",
    sqlState: "22012",
    message: 'Division by zero. Use `try_divide` to get null instead, or set <config> to "false".',
  },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION": {
    class: "ArithmeticException",
    sqlState: "22015",
    message: "The interval is too long or too short to compute.",
  },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION": {
    class: "ArithmeticException",
    sqlState: "22015",
    message: "The interval is too long or too short to compute. Use <functionName> to get null instead.",
  },
  INTERVAL_DIVIDED_BY_ZERO: {
    class: "ArithmeticException",
    sqlState: "22012",
    message: "An interval cannot be divided by zero. Use `try_divide` to get null instead.",
  },
  INVALID_ARRAY_INDEX: {
    class: "ArrayIndexOutOfBoundsException",
    sqlState: "22003",
    message: "Index <indexValue> is outside the array, which has <arraySize> elements. Use `get` to get null instead.",
  },
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: {
    class: "ArrayIndexOutOfBoundsException",
    sqlState: "22003",
    message:
      "Index <indexValue> is outside the array, which has <arraySize> elements. Use `try_element_at` to get null instead.",
  },
  INVALID_BITMAP_POSITION: {
    class: "ArrayIndexOutOfBoundsException",
    sqlState: "22003",
    message: "Bit <bitPosition> is outside a bitmap of <bitmapNumBits> bits (<bitmapNumBytes> bytes).",
  },
  INVALID_INDEX_OF_ZERO: {
    class: "SparkRuntimeException",
    sqlState: "22003",
    message: "Index 0 does not exist: positions are counted from 1, or from -1 at the end.",
  },
  REMAINDER_BY_ZERO: {
    class: "ArithmeticException",
    sqlState: "22012",
    message:
      'The remainder of a division by zero does not exist. Use `try_mod` to get null instead, or set <config> to "false".',
  },
} as const satisfies ConditionTable;
