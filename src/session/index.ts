export type { ArtifactOptions } from "../engines/engine.ts";
export * from "./conf.ts";
export * from "./create-session.ts";
export * from "./events.ts";
export { type ProgressOutput, progressBar } from "./progress-bar.ts";
export type * from "./session.ts";
export type { KnownSetting, SessionSettings } from "./settings.ts";
