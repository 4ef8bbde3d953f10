/** How long one call may take, in milliseconds; undefined for as long as it likes. PySpark's times. */
export interface Deadlines {
  /** One stream of an operation; when it ends, the operation goes on and the client attaches to it again. */
  readonly stream: number | undefined;
  readonly analyze: number | undefined;
  readonly addArtifacts: number | undefined;
  readonly other: number | undefined;
}

const minutes = 60_000;

export const defaultDeadlines: Deadlines = {
  stream: 10 * minutes,
  analyze: 60 * minutes,
  addArtifacts: 60 * minutes,
  other: 10 * minutes,
};
