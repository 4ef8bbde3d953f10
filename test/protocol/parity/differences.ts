/** Where our plan is not PySpark's: of a step, or of `all` steps of a pair, with the reason. One that is gone fails the test. */
export const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dataframe/sample": { "all of it": "the seed is made up" },
};
