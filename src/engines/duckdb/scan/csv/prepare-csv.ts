import { csvReadOptions, FormatOptions } from "../../../../sources/index.ts";
import { StringType } from "../../../../types/index.ts";
import { stringSql } from "../../literals.ts";
import type { Prepare } from "../scan-context.ts";
import { pathList } from "../sql-text.ts";

export const prepareCsv: Prepare = async (scan, files, { conf }) => {
  const options = csvReadOptions(new FormatOptions(scan.options), { conf });
  const { fields } = scan.dataSchema;
  const columns = fields.map((_, i) => `'t${i}': 'VARCHAR'`).join(", ");
  const from = `read_csv(${pathList(files.map(({ path }) => path))}, auto_detect=false, columns={${columns}}, header=${options.header}, delim=${stringSql(options.delimiter)}, quote='"', escape='"', null_padding=true, strict_mode=false) AS p`;
  return (context) => [
    {
      from,
      files: files.map((file) => ({ path: file.path, file })),
      columns: fields.map(({ dataType }, i) => context.cast(`p.t${i}`, StringType, dataType, "try")),
    },
  ];
};
