import { FormatOptions, inferJson, jsonReadOptions } from "../../../../sources/index.ts";
import type { Infer } from "../infer-context.ts";

export const inferJsonFiles: Infer = async (files, { options, query, conf }) => {
  const json = jsonReadOptions(new FormatOptions(options), { conf });
  return inferJson(
    files.filter(({ size }) => size > 0).map(({ path }) => path),
    json,
    query.signal,
  );
};
