import type { CatalogOperation, Relation } from "../../../plan/index.ts";
import type { LocalSession } from "../../session.ts";
import { done, type OperationRunner, reading, text, value } from "./operation.ts";

/** The table that an operation names, which must be there. */
async function table(operation: CatalogOperation, session: LocalSession): Promise<Relation> {
  const plan = reading(text(operation, "tableName") ?? "", operation);
  await session.schema(plan);
  return plan;
}

export const cacheOperations = {
  isCached: async (operation, session) => {
    const { useDisk, useMemory, useOffHeap } = await session.storageLevel(await table(operation, session));
    return value("BOOLEAN", useDisk || useMemory || useOffHeap);
  },
  cacheTable: async (operation, session) => {
    await session.cache(await table(operation, session), operation.storageLevel);
    return done();
  },
  uncacheTable: async (operation, session) => {
    await session.uncache(await table(operation, session));
    return done();
  },
  clearCache: async (_, session) => {
    await session.clearCache();
    return done();
  },
  /** Files are listed anew by every query. */
  refreshTable: async (operation, session) => {
    await table(operation, session);
    return done();
  },
  refreshByPath: () => done(),
} satisfies Readonly<Record<string, OperationRunner>>;
