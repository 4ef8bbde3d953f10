import { join } from "node:path";
import { cannotStart } from "./failure.ts";
import { type Environment, isProgram, onPath } from "./programs.ts";

/** Fails where Spark's own launcher would find no Java. */
export function checkJava(environment: Environment): void {
  const home = environment.JAVA_HOME;
  if (home !== undefined && home !== "") {
    if (isProgram(join(home, "bin", "java"))) return;
    throw cannotStart(`JAVA_HOME is ${home}, but there is no bin/java in it: set it to a Java 17 or 21`);
  }
  if (onPath("java", environment) === undefined) {
    throw cannotStart("Java was not found: install Java 17 or 21, or set JAVA_HOME to one");
  }
}
