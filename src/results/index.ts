export { CalendarInterval, Geography, Geometry, VariantVal } from "../types/index.ts";
export type { ArrowColumn, ArrowTable } from "./arrow/arrow-table.ts";
export { physicalForm } from "./arrow/value-form.ts";
export {
  dateOf,
  dateTimeOf,
  dayTimeOf,
  decimalOf,
  instantOf,
  timeOf,
  yearMonthOf,
} from "./physical-values.ts";
export type { ColumnVector, RecordBatch, ResultStream } from "./record-batch.ts";
export { type RowFactory, rowFactory, valueAt, valuesOf } from "./row.ts";
export { RowIterator } from "./row-iterator.ts";
export { collectRows, type RowOptions, rowBatches } from "./rows.ts";
export { type ShowOptions, showString } from "./show-string.ts";
export * from "./temporal-values.ts";
export { type TextOf, valueText } from "./value-text.ts";
export { variantJson } from "./variant/decode-variant.ts";
export { encodeVariant } from "./variant/encode-variant.ts";
