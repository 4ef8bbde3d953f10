/** The folder name that stands for a null. */
export const nullPartition = "__HIVE_DEFAULT_PARTITION__";

// Control characters and the signs that mean something to shells, URLs or Hive.
const special = /[\x01-\x1f\x7f"#%'*/:=?\\{[\]^]/g;
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

export const escapePathName = (name: string): string => name.replace(special, percent);

/** `%3A` is a colon again; a percent sign without two hex digits after it stays. */
export const unescapePathName = (name: string): string =>
  name.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `k=v` as a folder name; a null and an empty text are the same there. */
export const partitionFolder = (column: string, value: string | null): string =>
  `${escapePathName(column)}=${value === null || value === "" ? nullPartition : escapePathName(value)}`;
