import { sparkError } from "../../errors/index.ts";
import type { DataType } from "../../types/index.ts";
import type { Parser } from "../parser.ts";

/** `IDENTITY (START WITH 1 INCREMENT BY 2)`, under the keys of Spark's metadata. */
export function identity(p: Parser, type: DataType, allowExplicitInsert: boolean): Record<string, unknown> {
  const start = p.token.start;
  p.expect("IDENTITY");
  const options = p.at("(") ? p.parenthesized(sequenceOptions) : {};
  const step = options.INCREMENT ?? 1n;
  if (step === 0n) throw sparkError("IDENTITY_COLUMNS_ILLEGAL_STEP", {}, p.originFrom(start));
  if (type.kind !== "integer" && type.kind !== "long") {
    const dataType = `${type.kind[0]?.toUpperCase()}${type.kind.slice(1)}Type`;
    throw sparkError("IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE", { dataType }, p.originFrom(start));
  }
  const first = options.START ?? (step > 0n ? 1n : -1n);
  return {
    "identity.start": Number(first),
    "identity.step": Number(step),
    "identity.allowExplicitInsert": allowExplicitInsert,
  };
}

type SequenceOptions = { readonly START?: bigint; readonly INCREMENT?: bigint };

function sequenceOptions(p: Parser): SequenceOptions {
  const options: { START?: bigint; INCREMENT?: bigint } = {};
  while (!p.at(")")) {
    const start = p.token.start;
    const sequenceGeneratorOption = p.at("START") ? "START" : "INCREMENT";
    p.expect(sequenceGeneratorOption, sequenceGeneratorOption === "START" ? "WITH" : "BY");
    if (options[sequenceGeneratorOption] !== undefined) {
      const params = { sequenceGeneratorOption };
      throw sparkError("IDENTITY_COLUMNS_DUPLICATED_SEQUENCE_GENERATOR_OPTION", params, p.originFrom(start));
    }
    options[sequenceGeneratorOption] = signedInteger(p);
  }
  return options;
}

function signedInteger(p: Parser): bigint {
  const sign = p.accept("-") ? -1n : 1n;
  const digits = /^(\d+)L?$/i.exec(p.text(p.token))?.[1];
  if (digits === undefined) throw p.unexpected();
  p.next();
  return sign * BigInt(digits);
}
