import type { urlFunctions } from "../../../functions/index.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";

const parseUrl =
  (name: string): Lowering =>
  (args) =>
    `${name}${args.length === 3 ? "_key" : ""}(${args.join(", ")})`;

export const urlLowerings: Record<keyof typeof urlFunctions, Lowering | Unsupported> = {
  url_encode: fn("spark_url_encode"),
  url_decode: fn("spark_url_decode"),
  try_url_decode: fn("spark_try_url_decode"),
  parse_url: parseUrl("spark_parse_url"),
  try_parse_url: parseUrl("spark_try_parse_url"),
};
