import type { Prepare } from "../scan-context.ts";
import { pathList } from "../sql-text.ts";

export const prepareText: Prepare = async (_, files) => {
  const source = {
    from: `read_csv(${pathList(files.map(({ path }) => path))}, auto_detect=false, columns={'line': 'VARCHAR'}, header=false, delim='\u0001', quote='', escape='', null_padding=true, strict_mode=false) AS p`,
    files: files.map((file) => ({ path: file.path, file })),
    columns: ["coalesce(p.line, '')"],
  };
  return () => [source];
};
