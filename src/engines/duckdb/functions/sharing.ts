import type { Lowering } from "./lowering.ts";
import { onceAll } from "./once.ts";

/** Longer than this, an argument that stands several times would make texts of nested calls explode. */
const longest = 200;

/** SQL over values of which a long one is computed once and named. */
export const shareLong = (sqls: readonly string[], use: (values: readonly string[]) => string): string =>
  sqls.some((sql) => sql.length > longest) ? onceAll(sqls, use) : use(sqls);

/** A lowering that writes its arguments several times, safe for long ones. */
export const sharing =
  (lowering: Lowering): Lowering =>
  (args, call, context) =>
    shareLong(args, (names) => lowering(names, call, context));
