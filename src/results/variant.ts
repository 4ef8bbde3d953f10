export { VariantVal } from "../types/index.ts";
