/** The values of a column whose type is known only when the query runs. */
// biome-ignore lint/suspicious/noExplicitAny: `unknown` would have to be narrowed at every use of an untyped row.
export type AnyValue = any;
