import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { cannotStart } from "./failure.ts";
import { type Environment, isProgram, onPath, printed } from "./programs.ts";

/** An unpacked Spark, from its tarball or inside a Python environment. */
export interface Distribution {
  readonly home: string;
  readonly version: string;
  /** The Python that it belongs to, where it came with one. */
  readonly python?: string;
}

/** `SPARK_HOME`, then PySpark in `VIRTUAL_ENV`, then `spark-submit`, then PySpark of the Python on the path. */
export async function findSpark(environment: Environment): Promise<Distribution> {
  const home = environment.SPARK_HOME;
  if (home !== undefined && home !== "") {
    const named = distributionAt(home);
    if (named === undefined)
      throw cannotStart(`SPARK_HOME is ${home}, but there is no bin/spark-submit with jars beside it`);
    return supported(named);
  }
  const found =
    (await pyspark(virtualPython(environment), environment)) ??
    behindSubmit(environment) ??
    (await pyspark(onPath("python3", environment), environment)) ??
    (await pyspark(onPath("python", environment), environment));
  if (found === undefined) {
    throw cannotStart('Apache Spark was not found: set SPARK_HOME, or run pip install "pyspark[connect]==4.3.0"');
  }
  return supported(found);
}

const virtualPython = ({ VIRTUAL_ENV }: Environment): string | undefined => {
  const python = VIRTUAL_ENV === undefined ? undefined : join(VIRTUAL_ENV, "bin", "python");
  return python !== undefined && isProgram(python) ? python : undefined;
};

/** Where Python would import PySpark from, without importing it. A client without jars is no distribution. */
const whereIsPyspark = `
import importlib.util
found = importlib.util.find_spec("pyspark")
print(list(found.submodule_search_locations)[0] if found else "")
`;

async function pyspark(python: string | undefined, environment: Environment): Promise<Distribution | undefined> {
  if (python === undefined) return undefined;
  const home = await printed(python, ["-c", whereIsPyspark], environment);
  const found = home ? distributionAt(home) : undefined;
  return found && { ...found, python };
}

function behindSubmit(environment: Environment): Distribution | undefined {
  const submit = onPath("spark-submit", environment);
  return submit === undefined ? undefined : distributionAt(dirname(dirname(realpathSync(submit))));
}

function distributionAt(home: string): Distribution | undefined {
  const jars = join(home, "jars");
  if (!isProgram(join(home, "bin", "spark-submit")) || !existsSync(jars)) return undefined;
  const core = readdirSync(jars).map((name) => /^spark-core_[\d.]+-(\d.*)\.jar$/.exec(name)?.[1]);
  const version = core.find((found) => found !== undefined);
  return version === undefined ? undefined : { home, version };
}

function supported(found: Distribution): Distribution {
  if (Number.parseInt(found.version, 10) >= 4) return found;
  throw cannotStart(`${found.home} is Spark ${found.version}, and tspark needs 4.0 or later: set SPARK_HOME to one`);
}
