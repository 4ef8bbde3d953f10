export * from "./load-files.ts";
export * from "./options.ts";
