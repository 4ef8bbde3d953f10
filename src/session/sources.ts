import type { Analyzer, LoadedSource } from "../analysis/index.ts";
import type { SourceInference } from "../engines/engine.ts";
import type { ReadDataSource } from "../plan/index.ts";
import { loadFiles } from "../sources/index.ts";
import type { SessionConf } from "./conf.ts";

/** Lists and types the files of a read once per read: later actions see the same files, as in Spark. */
export function sourceLoader(inference: SourceInference, conf: SessionConf): Analyzer["loadSource"] {
  const loaded = new WeakMap<ReadDataSource, Promise<LoadedSource>>();
  return (read) => {
    const known = loaded.get(read);
    if (known) return known;
    const loading = loadFiles(read, { inference, conf: conf.snapshot() });
    loaded.set(read, loading);
    // A failed listing is tried again by the next action.
    loading.catch(() => loaded.delete(read));
    return loading;
  };
}
