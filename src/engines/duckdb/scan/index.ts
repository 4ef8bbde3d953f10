export { type LowerScan, prepareScans, scansOf } from "./prepare.ts";
