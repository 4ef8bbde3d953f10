export { levenshtein } from "./levenshtein.ts";
