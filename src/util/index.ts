export { javaDouble, javaFloat } from "./java-number.ts";
export { levenshtein } from "./levenshtein.ts";
