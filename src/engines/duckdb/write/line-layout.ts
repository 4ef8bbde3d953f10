import { textCodec } from "./codecs.ts";
import type { Layout, LineWriting } from "./write-context.ts";

export interface LineOptions {
  readonly lineSep: string | undefined;
  readonly encoding: string | undefined;
  readonly compression: string | undefined;
  readonly header?: string | undefined;
  readonly extension: string;
  readonly columnName?: string | undefined;
  readonly where?: string | undefined;
}

/** Rows that are lines of text already. DuckDB writes them as they are, or we do where it cannot. */
export function lineLayout(line: string, options: LineOptions): Layout {
  const { duckdb, extension } = textCodec(options.compression);
  const { lineSep: separator = "\n", encoding = "UTF-8", header } = options;
  const isPlain = separator === "\n" && /^utf-?8$/i.test(encoding) && duckdb !== "deflate" && header !== "";
  return {
    list: [`${line} AS ${options.columnName ?? "line"}`],
    where: options.where,
    copy: `FORMAT csv, HEADER ${header !== undefined}, QUOTE '', ESCAPE '', DELIMITER '', COMPRESSION ${duckdb === "deflate" ? "none" : duckdb}`,
    extension: `.${options.extension}${extension}`,
    lines: isPlain ? undefined : { header, separator, encoding, compression: duckdb as LineWriting["compression"] },
  };
}
