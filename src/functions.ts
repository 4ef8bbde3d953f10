export * from "./api/functions/index.ts";
