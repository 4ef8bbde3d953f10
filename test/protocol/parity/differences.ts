const renamed = "names that are known from the rows need no renaming above them";
const impossible = "PySpark sends what cannot be; here it fails before anything is sent";
const typed = "rows that a command gave are sent back with their types beside them";

/** Where what we send is not what PySpark sends: of a step of a pair, with the reason. One that is gone fails the test. */
export const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dataframe/cache": {
    "fails when filled": "Spark fails when it is to keep the rows, the server of this test when it reads them",
  },
  "dataframe/sample": { "more than all": impossible, "less than nothing": impossible },
  "functions/lit": {
    "other types": "PySpark calls every decimal DECIMAL(10, 0), and the server widens it to what its text needs",
  },
  "session/createDataFrame-inferred": {
    "names only": renamed,
    "every type of value": renamed,
    nested: renamed,
    "the first value that is not null tells": renamed,
    "a number and a text become text": renamed,
  },
  "session/sql-commands": { "a command has rows": typed, "and they are rows as any": typed },
};
