// A door of its own: it loads the Arrow library, which most programs never need.
export { arrowBatch, extraction } from "./arrow-batch.ts";
export { type ArrowType, arrowType } from "./arrow-type.ts";
export { toArrowTable } from "./to-arrow.ts";
