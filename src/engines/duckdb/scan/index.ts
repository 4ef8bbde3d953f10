export { csvSource, jsonSource, parquetSource } from "./readers.ts";
export { lowerScan } from "./scan.ts";
