/** Names that a listing leaves out: work of other programs. `_x=1` may be a partition folder, `_metadata` is Parquet's. */
export const isHidden = (name: string): boolean =>
  (name.startsWith("_") && !name.includes("=") && !/^_(common_)?metadata/.test(name)) ||
  name.startsWith(".") ||
  name.endsWith("._COPYING_");

/** Whether a listed file holds rows. */
export const isDataFile = (name: string): boolean => !name.startsWith("_") && !name.startsWith(".");
