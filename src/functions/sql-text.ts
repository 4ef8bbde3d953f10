export { displayName as sqlText } from "./display-name.ts";
