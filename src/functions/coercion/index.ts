export * from "./arithmetic.ts";
export * from "./can-cast.ts";
export * from "./comparison.ts";
export * from "./decimal.ts";
export * from "./implicit-cast.ts";
export * from "./type-errors.ts";
export * from "./wider-type.ts";
