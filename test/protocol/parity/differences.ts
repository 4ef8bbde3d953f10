const unsaid = "PySpark sends the usual value of an argument that was not given";
const renamed = "names that are known from the rows need no renaming above them";

/** Where our plan is not PySpark's: of a step, or of `all` steps of a pair, with the reason. One that is gone fails the test. */
export const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dataframe/sample": { "all of it": "the seed is made up" },
  "functions/add_months": { "months in between": unsaid },
  "functions/instr": { "where; 0 when nowhere": unsaid },
  "functions/lit": {
    "other types": "PySpark calls every decimal DECIMAL(10, 0), and the server widens it to what its text needs",
  },
  "functions/split": { "empty parts stay": unsaid, "a regular expression; every character": unsaid },
  "functions/unix_timestamp": { seconds: unsaid, "and back, as text": unsaid },
  "session/createDataFrame": { "no rows": "a schema alone needs no bytes" },
  "session/createDataFrame-inferred": {
    "names only": renamed,
    "every type of value": renamed,
    nested: renamed,
    "the first value that is not null tells": renamed,
    "a number and a text become text": renamed,
  },
  "types/values": { "every atom": "the halves break the lines of the query differently" },
};
