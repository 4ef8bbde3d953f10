import type { Bulk } from "../bulk.ts";
import { fingerprint } from "./source.ts";

/** Fingerprint of what the answers of a family rest on, its expressions apart. */
export const bulkSetting = ({ tables, conf }: Bulk): string => fingerprint(JSON.stringify({ tables, conf }));
