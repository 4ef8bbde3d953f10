export interface Difference {
  readonly why: string;
  /** Lines of the table. */
  readonly lines: readonly number[];
}

/** Questions of the tables in `facts/` that tspark answers otherwise than Spark. A line that is answered alike must go. */
export const differences: Readonly<Record<string, readonly Difference[]>> = {
  csv: [
    { why: "an empty separator is named by condition, in Spark by class", lines: [248] },
    { why: "what the parser refuses is reported as such, without the file it was read from", lines: [271, 280] },
  ],
  "csv-types": [
    { why: "Java reads hexadecimal floats and digits of other scripts as numbers", lines: [23, 84] },
    {
      why: "the same, in a file of all spellings",
      lines: [101, 102, 103, 104, 105, 106, 107, 108, 109, 118],
    },
  ],
  json: [
    { why: "a sample is another one", lines: [657] },
    { why: "infinity in a VARIANT is written otherwise by Python, and decimals keep their zeros there", lines: [703] },
    { why: "the text of a VARIANT keeps the text of its numbers, and null", lines: [704] },
    { why: "a day is written otherwise by Python", lines: [705] },
    { why: "Spark cannot make maps with keys other than texts", lines: [719, 720] },
    { why: "a zone that does not exist is found when values are read, not before", lines: [743] },
  ],
  listing: [
    { why: "Hadoop takes a colon in a name for the end of a scheme", lines: [22] },
    { why: "which of several headers counts depends on the order in which the disk lists files", lines: [107, 112] },
    { why: "there is no ORC on the embedded engine", lines: [121] },
    { why: "a byte order mark of a whole file is left out", lines: [154] },
  ],
};
