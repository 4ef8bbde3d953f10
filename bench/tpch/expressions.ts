import { col, expr, lit } from "tspark/functions";

export const day = (text: string) => lit(text).cast("date");

/** A number written with all its digits, which make its type: `7.0` is a DECIMAL(2,1). */
export const decimal = (digits: string) => expr(digits);

/** The first day of a period, and the day after its last. */
export type Period = readonly [from: string, until: string];

export const within = (name: string, [from, until]: Period) =>
  col(name)
    .ge(day(from))
    .and(col(name).lt(day(until)));

/** Two columns of different tables, equal. */
export const same = (left: string, right: string) => col(left).eq(col(right));

export const revenue = () => col("l_extendedprice").times(lit(1).minus(col("l_discount")));
