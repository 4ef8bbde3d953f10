import { inspect } from "node:util";

/**
 * A value of INTERVAL: months, days and microseconds, each with a sign of its own, which `Temporal.Duration` cannot hold.
 *
 * @example
 * ```ts
 * const interval = new CalendarInterval(1, -2, 3_000_000n);
 * ```
 */
export class CalendarInterval {
  /** Whole months. */
  readonly months: number;
  /** Whole days. */
  readonly days: number;
  /** What is shorter than a day. */
  readonly microseconds: bigint;

  /** Makes an interval of its three parts. */
  constructor(months: number, days: number, microseconds: bigint) {
    this.months = months;
    this.days = days;
    this.microseconds = microseconds;
    Object.freeze(this);
  }

  /** The interval as Spark prints it: `1 years 2 months 3 days 4 hours`. */
  toString(): string {
    const parts = [
      ...yearsAndMonths(this.months),
      ...counted([[BigInt(this.days), "days"]]),
      ...clock(this.microseconds),
    ];
    return parts.length === 0 ? "0 seconds" : parts.join(" ");
  }

  /** Whether the other one has the same months, days and microseconds. */
  equals(other: CalendarInterval): boolean {
    return this.months === other.months && this.days === other.days && this.microseconds === other.microseconds;
  }

  /** As {@link toString}. */
  toJSON(): string {
    return this.toString();
  }

  /** @internal */
  [inspect.custom](): string {
    return `CalendarInterval<${this.toString()}>`;
  }
}

type Count = readonly [amount: bigint, unit: string];

const counted = (counts: readonly Count[]): string[] =>
  counts.filter(([amount]) => amount !== 0n).map(([amount, unit]) => `${amount} ${unit}`);

const yearsAndMonths = (months: number): string[] =>
  counted([
    [BigInt(Math.trunc(months / 12)), "years"],
    [BigInt(months % 12), "months"],
  ]);

function clock(micros: bigint): string[] {
  const seconds = micros % 60_000_000n;
  const minutes = micros / 60_000_000n;
  const whole = counted([
    [minutes / 60n, "hours"],
    [minutes % 60n, "minutes"],
  ]);
  return seconds === 0n ? whole : [...whole, `${secondsText(seconds)} seconds`];
}

/** Microseconds as seconds with as many decimals as they need. */
export function secondsText(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const fraction = (size % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
  return `${micros < 0n ? "-" : ""}${size / 1_000_000n}${fraction === "" ? "" : `.${fraction}`}`;
}
