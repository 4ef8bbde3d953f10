import { SparkSession } from "tspark";

/** The server that `npm run test:spark` started. */
export const remote = (): string => {
  const given = process.env.TSPARK_TEST_REMOTE;
  if (given === undefined) throw new Error("TSPARK_TEST_REMOTE names no server: npm run test:spark starts one");
  return given;
};

const settings = { "spark.sql.session.timeZone": "UTC", "spark.sql.shuffle.partitions": 4 };

export const onSpark = (): Promise<SparkSession> => SparkSession.builder().remote(remote()).config(settings).create();

/** The same settings, in this process. */
export const embedded = (): Promise<SparkSession> =>
  SparkSession.builder().master("local[2]").config(settings).create();
