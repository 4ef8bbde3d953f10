import { textWriteOptions } from "../../../sources/index.ts";
import { lineLayout } from "./line-layout.ts";
import type { MakeLayout } from "./write-context.ts";

export const textLayout: MakeLayout = (columns, { options, conf }) =>
  lineLayout(`coalesce(${columns[0]?.sql}, '')`, { ...textWriteOptions(options, { conf }), extension: "txt" });
