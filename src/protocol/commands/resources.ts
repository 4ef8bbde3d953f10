import { node, type StorageLevel } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type {
  ExecutorResourceRequest,
  StorageLevel as StorageLevelMessage,
  TaskResourceRequest,
} from "../gen/spark/connect/common_pb.ts";
import type { Readers, Writers } from "./table.ts";

/** Storage and the resources of executors. */

export const storageLevelMessage = (level: StorageLevel): StorageLevelMessage => ({
  $typeName: "spark.connect.StorageLevel",
  useDisk: level.useDisk,
  useMemory: level.useMemory,
  useOffHeap: level.useOffHeap,
  deserialized: level.deserialized,
  replication: level.replication,
});

export const storageLevelOf = ({
  useDisk,
  useMemory,
  useOffHeap,
  deserialized,
  replication,
}: StorageLevelMessage): StorageLevel => Object.freeze({ useDisk, useMemory, useOffHeap, deserialized, replication });

export const resourceWriters: Writers<"getResources" | "createResourceProfile"> = {
  getResources: () => ({
    case: "getResourcesCommand",
    value: { $typeName: "spark.connect.GetResourcesCommand" },
  }),
  createResourceProfile: (profile) => ({
    case: "createResourceProfileCommand",
    value: {
      $typeName: "spark.connect.CreateResourceProfileCommand",
      profile: {
        $typeName: "spark.connect.ResourceProfile",
        executorResources: byName(profile.executorResources, ({ name, amount, script, vendor }) => ({
          $typeName: "spark.connect.ExecutorResourceRequest",
          resourceName: name,
          amount,
          discoveryScript: script,
          vendor,
        })),
        taskResources: byName(profile.taskResources, ({ name, amount }) => ({
          $typeName: "spark.connect.TaskResourceRequest",
          resourceName: name,
          amount,
        })),
      },
    },
  }),
};

const byName = <T extends { readonly name: string }, M>(
  items: readonly T[],
  message: (item: T) => M,
): { [name: string]: M } => Object.fromEntries(items.map((item) => [item.name, message(item)]));

const executorResource = ({ resourceName, amount, discoveryScript, vendor }: ExecutorResourceRequest) =>
  Object.freeze({
    name: resourceName,
    amount,
    ...(discoveryScript !== undefined && { script: discoveryScript }),
    ...(vendor !== undefined && { vendor }),
  });

const taskResource = ({ resourceName, amount }: TaskResourceRequest) => Object.freeze({ name: resourceName, amount });

export const resourceReaders: Readers<"getResourcesCommand" | "createResourceProfileCommand"> = {
  getResourcesCommand: () => node("getResources", {}),
  createResourceProfileCommand(value) {
    const profile = required(value.profile, "spark.connect.CreateResourceProfileCommand.profile");
    return node("createResourceProfile", {
      executorResources: Object.values(profile.executorResources).map(executorResource),
      taskResources: Object.values(profile.taskResources).map(taskResource),
    });
  },
};
