import { sparkError, sparkErrorFromParts } from "../errors/index.ts";
import { kindOfValue } from "./value-kind.ts";

export interface SampleArguments {
  readonly withReplacement: boolean;
  readonly fraction: number;
  readonly seed: bigint;
}

/** `(fraction, seed?)`, `(withReplacement, fraction, seed?)` or `{ withReplacement?, fraction, seed? }`. */
export function sampleArguments(args: readonly unknown[]): SampleArguments {
  const [first, second, third] = args;
  if (typeof first === "number") return checked(false, first, second, args);
  if (typeof first === "boolean" || first === undefined || first === null) {
    return checked(first ?? false, second, third, args);
  }
  const { withReplacement = false, fraction, seed } = first as Partial<Record<keyof SampleArguments, unknown>>;
  return checked(withReplacement, fraction, seed, args);
}

function checked(
  withReplacement: unknown,
  fraction: unknown,
  seed: unknown,
  args: readonly unknown[],
): SampleArguments {
  const isSeed = seed === undefined || typeof seed === "number" || typeof seed === "bigint";
  if (typeof withReplacement === "boolean" && typeof fraction === "number" && isSeed) {
    checkFraction(withReplacement, fraction);
    return { withReplacement, fraction, seed: BigInt(seed ?? randomSeed()) };
  }
  throw sparkError("NOT_EXPECTED_TYPE", {
    arg_name: "withReplacement (optional), fraction (required) and seed (optional)",
    expected_type: "bool, float or int",
    arg_type: args.map(kindOfValue).join(", "),
  });
}

function checkFraction(withReplacement: boolean, fraction: number): void {
  if (fraction >= 0 && (withReplacement || fraction <= 1)) return;
  const range = withReplacement ? "0 or more" : "from 0 to 1 where rows are not put back";
  const message = `The fraction of a sample must be ${range}, and it is ${fraction}.`;
  throw sparkErrorFromParts({ className: "IllegalArgumentException", message });
}

export const randomSeed = (): number => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
