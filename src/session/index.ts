export * from "./conf.ts";
export * from "./create-session.ts";
export * from "./events.ts";
export type * from "./session.ts";
