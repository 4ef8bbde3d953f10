import { SparkSession } from "tspark";

/** Failures among sessions that each run a query of their own, all at once. */
export async function failingSessions(remote: string, count: number): Promise<number> {
  const one = async (n: number): Promise<void> => {
    const spark = await SparkSession.builder().remote(remote).create();
    try {
      const [row] = await spark.sql(`SELECT sum(id) + ${n} AS total FROM range(1000)`).collect();
      if ((row as { total: bigint }).total !== 499_500n + BigInt(n)) throw new Error("wrong answer");
    } finally {
      await spark.stop();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: count }, (_, n) => one(n)));
  const failures = ends.filter(({ status }) => status === "rejected");
  for (const failure of failures.slice(0, 3)) console.error((failure as PromiseRejectedResult).reason);
  return failures.length;
}
