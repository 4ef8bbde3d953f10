export { DuckDbEngine } from "./engine.ts";
