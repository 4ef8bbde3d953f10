import type { Parse } from "../../plan/index.ts";
import { enumWords } from "../checks.ts";
import {
  HtmlStringSchema,
  Parse_ParseFormat,
  ParseSchema,
  ShowStringSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { relation } from "./codec.ts";
import { input, optionalDataType, options, same, word } from "./fields.ts";

/** Rows out of text, and text out of rows. */

const formats = enumWords<Parse["format"], Parse_ParseFormat>("spark.connect.Parse.format", {
  csv: Parse_ParseFormat.CSV,
  json: Parse_ParseFormat.JSON,
  xml: Parse_ParseFormat.XML,
});

export const textCodecs = {
  parse: relation("parse", "parse", ParseSchema, {
    input: input("input"),
    format: word("format", formats),
    schema: optionalDataType("schema"),
    options: options("options"),
  }),
  showString: relation("showString", "showString", ShowStringSchema, {
    input: input("input"),
    numRows: same("numRows"),
    truncate: same("truncate"),
    vertical: same("vertical"),
  }),
  htmlString: relation("htmlString", "htmlString", HtmlStringSchema, {
    input: input("input"),
    numRows: same("numRows"),
    truncate: same("truncate"),
  }),
};
