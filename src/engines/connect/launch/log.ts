import { readFileSync } from "node:fs";

/** The end of a log, stack frames left out: what a person looks at first. */
export function lastLines(file: string, count = 15): string {
  return textOf(file)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+(at |\.\.\. \d+ more)/.test(line))
    .slice(-count)
    .join("\n");
}

/** What Spark says, and the one thing to do about it. */
const advice: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /HADOOP_CONF_DIR or YARN_CONF_DIR must be set/i,
    "set HADOOP_CONF_DIR to the folder of your cluster's configuration",
  ],
  [
    /UnsupportedClassVersionError|Unrecognized (VM )?option/,
    "this Java is too old: install Java 17 or 21, or set JAVA_HOME to one",
  ],
  [
    /ClassNotFoundException: org\.apache\.spark\.sql\.connect/,
    "this Spark has no Connect server: install one of 4.0 or later",
  ],
  [/All masters are unresponsive/, "no standalone master answers at this address: start it, or correct master(...)"],
  [
    /unresolved dependency|UNRESOLVED DEPENDENCIES/i,
    "a package of spark.jars.packages could not be downloaded: correct its name, or set spark.jars.repositories",
  ],
  [
    /OutOfMemoryError|insufficient memory|Could not reserve enough space/i,
    "the memory does not suffice: change spark.driver.memory",
  ],
];

export function adviceFor(file: string): string | undefined {
  const text = textOf(file);
  return advice.find(([pattern]) => pattern.test(text))?.[1];
}

export const portWasTaken = (file: string): boolean => /BindException|Address already in use/.test(textOf(file));

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
