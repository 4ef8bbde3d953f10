/** Seconds since 1970, rounded down. Integer division truncates, so times before 1970 are shifted first. */
export const wholeSeconds = (timestamp: string): string =>
  `((epoch_us(${timestamp}) - CASE WHEN epoch_us(${timestamp}) < 0 THEN 999999 ELSE 0 END) // 1000000)`;

export const microsPer = { day: 86_400_000_000, hour: 3_600_000_000, minute: 60_000_000, second: 1_000_000 } as const;
