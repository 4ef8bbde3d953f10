import { StringType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { optional, type Param, string } from "../params.ts";
import { scalar } from "../signature.ts";
import { textOnly } from "./string-params.ts";

const url = (since: string, args: readonly Param[], doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since, args, result: StringType, nullable: true, doc, example: { sql, answer } });

const partDoc = "A part of a URL: PROTOCOL, USERINFO, AUTHORITY, HOST, PATH, FILE, QUERY (or one key of it) or REF";

export const urlFunctions = {
  url_encode: url("3.4.0", [string], "The text as it can stand in a URL's query.", "url_encode('a b&c')", "a+b%26c"),
  url_decode: url("3.4.0", [string], "The text that was encoded for a URL's query.", "url_decode('a+b%26c')", "a b&c"),
  try_url_decode: url(
    "4.0.0",
    [string],
    "The text that was encoded for a URL's query; NULL where it cannot be decoded.",
    "try_url_decode('a+b%26c')",
    "a b&c",
  ),
  parse_url: url(
    "2.0.0",
    [textOnly, textOnly, optional(textOnly)],
    `${partDoc}.`,
    "parse_url('http://spark.apache.org/path?query=1', 'QUERY', 'query')",
    "1",
  ),
  try_parse_url: url(
    "4.0.0",
    [textOnly, textOnly, optional(textOnly)],
    `${partDoc}; NULL where the URL is invalid.`,
    "try_parse_url('http://spark.apache.org/path?query=1', 'HOST')",
    "spark.apache.org",
  ),
} as const satisfies Record<string, FunctionInfo>;
