export type { Decoder, Encoder, LocalDataCodec } from "./context.ts";
export { dataTypeMessage, dataTypeOf } from "./data-types.ts";
export { literalMessage, literalOf } from "./literals.ts";
export { callSiteOrigin } from "./origin.ts";
