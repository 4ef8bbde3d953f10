// A door of its own: DuckDB starts while what is behind the other door is still being loaded.
export { startInstance } from "./driver/instance.ts";
