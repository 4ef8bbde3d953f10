import { civilFromDays, daysFromCivil } from "../../../../../util/index.ts";

/** A local date and time by its fields. */
export interface LocalFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfYear: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
}

const perDay = 86_400_000_000n;

/** The fields of local microseconds since 1970. */
export function fieldsOf(localMicros: bigint): LocalFields {
  let days = localMicros / perDay;
  let rest = localMicros % perDay;
  if (rest < 0n) {
    days -= 1n;
    rest += perDay;
  }
  const dayNumber = Number(days);
  const { year, month, day } = civilFromDays(dayNumber);
  const micros = Number(rest);
  return {
    year,
    month,
    day,
    dayOfYear: dayNumber - daysFromCivil(year, 1, 1) + 1,
    weekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1,
    hour: Math.floor(micros / 3_600_000_000),
    minute: Math.floor(micros / 60_000_000) % 60,
    second: Math.floor(micros / 1_000_000) % 60,
    micros: micros % 1_000_000,
  };
}

export const microsOf = (days: number, secondOfDay: number, micros: number): bigint =>
  BigInt(days) * perDay + BigInt(secondOfDay) * 1_000_000n + BigInt(micros);
