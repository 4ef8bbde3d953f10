import { sparkError } from "../../../errors/index.ts";

const forms: readonly RegExp[] = [
  /^local(\[(\*|\d+)(\s*,\s*\d+)?\])?$/,
  /^local-cluster\[\s*\d+\s*,\s*\d+\s*,\s*\d+\s*\]$/,
  /^spark:\/\/[^\s/]+$/,
  /^yarn$/,
  /^k8s:\/\/\S+$/,
];

/** Fails for what Spark 4 takes no work from, before a JVM would say so seconds later. */
export function checkMaster(master: string): void {
  if (forms.some((form) => form.test(master))) return;
  throw sparkError("INVALID_CONF_VALUE.REQUIREMENT", {
    confName: "spark.master",
    confValue: master,
    confRequirement: master.startsWith("mesos")
      ? "Spark 4 removed Mesos; take a standalone master (spark://host:7077), yarn or k8s://"
      : "a master is local[N], local-cluster[workers,cores,memory], spark://host:port, yarn or k8s://host:port",
  });
}
