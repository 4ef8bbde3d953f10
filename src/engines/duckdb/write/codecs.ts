import { sparkError } from "../../../errors/index.ts";

interface Codec {
  /** DuckDB's name. */
  readonly duckdb: string;
  /** What Spark puts into file names. */
  readonly extension: string;
}

const parquetCodecs: Readonly<Record<string, Codec>> = {
  none: { duckdb: "uncompressed", extension: "" },
  uncompressed: { duckdb: "uncompressed", extension: "" },
  snappy: { duckdb: "snappy", extension: ".snappy" },
  gzip: { duckdb: "gzip", extension: ".gz" },
  zstd: { duckdb: "zstd", extension: ".zstd" },
  brotli: { duckdb: "brotli", extension: ".br" },
  lz4_raw: { duckdb: "lz4_raw", extension: ".lz4raw" },
};

const textCodecs: Readonly<Record<string, Codec>> = {
  none: { duckdb: "none", extension: "" },
  uncompressed: { duckdb: "none", extension: "" },
  gzip: { duckdb: "gzip", extension: ".gz" },
  zstd: { duckdb: "zstd", extension: ".zst" },
  deflate: { duckdb: "deflate", extension: ".deflate" },
};

function codec(codecs: Readonly<Record<string, Codec>>, name: string): Codec {
  const found = Object.hasOwn(codecs, name.toLowerCase()) ? codecs[name.toLowerCase()] : undefined;
  if (found) return found;
  throw sparkError("CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION", {
    codecName: name,
    availableCodecs: Object.keys(codecs).join(", "),
  });
}

export const parquetCodec = (name: string): Codec => codec(parquetCodecs, name);
export const textCodec = (name: string | undefined): Codec => codec(textCodecs, name ?? "none");
