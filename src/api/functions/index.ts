export * from "./bitwise.ts";
export * from "./conditional.ts";
export * from "./math.ts";
export * from "./normal.ts";
export * from "./predicate.ts";
export * from "./rounding.ts";
export * from "./trigonometry.ts";
