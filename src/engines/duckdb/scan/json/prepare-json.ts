import { stringSql } from "../../literals.ts";
import { duckdbType } from "../../types.ts";
import type { Prepare } from "../scan-context.ts";
import { pathList, quoted } from "../sql-text.ts";

export const prepareJson: Prepare = async (scan, files) => {
  const { fields } = scan.dataSchema;
  const columns = fields.map(({ name, dataType }) => `${quoted(name)}: ${stringSql(duckdbType(dataType))}`).join(", ");
  const source = {
    from: `read_json(${pathList(files.map(({ path }) => path))}, auto_detect=false, format='newline_delimited', columns={${columns}}) AS p`,
    files: files.map((file) => ({ path: file.path, file })),
    columns: fields.map(({ name }) => `p.${quoted(name)}`),
  };
  return () => [source];
};
