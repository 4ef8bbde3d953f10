import { type ErrorClassName, errorClasses } from "./classes.ts";
import type { ConditionRow } from "./condition-table.ts";
import { conditions } from "./conditions/index.ts";
import type { Origin } from "./origin.ts";
import type { QueryContext } from "./query-context.ts";
import type { ServerParts, SparkError } from "./spark-error.ts";

type Conditions = typeof conditions;

/** The name of an error condition that tspark can raise. */
export type ErrorCondition = keyof Conditions;

type Placeholders<Text extends string> = Text extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type UnsaidOf<Row> = Row extends { readonly unsaid: readonly (infer Name extends string)[] } ? Name : never;

/** The parameters of a condition, read off its sentence. */
export type ParamsOf<C extends ErrorCondition> = {
  readonly [Name in Placeholders<Conditions[C]["message"]> | UnsaidOf<Conditions[C]>]:
    | string
    | number
    | bigint
    | boolean;
};

export interface ErrorOptions {
  readonly cause?: unknown;
  /** For the conditions that Spark raises as different classes in different places. */
  readonly class?: ErrorClassName;
  readonly queryContext?: readonly QueryContext[];
}

/**
 * Makes the error for a condition. The caller throws it.
 *
 * ```ts
 * throw sparkError("DIVIDE_BY_ZERO", { config: quoteConf("spark.sql.ansi.enabled") }, node.origin);
 * ```
 */
export function sparkError<C extends ErrorCondition>(
  condition: C,
  params: ParamsOf<C>,
  origin?: Origin,
  options: ErrorOptions = {},
): SparkError {
  const row: ConditionRow = conditions[condition];
  const messageParameters = stringValues(params);
  return new errorClasses[options.class ?? row.class]({
    condition,
    sqlState: row.sqlState,
    messageParameters,
    text: fillIn(row.message, messageParameters),
    origin,
    queryContext: options.queryContext,
    cause: options.cause,
  });
}

/** An error that was worded elsewhere: by a Spark server, or by the engine. */
export interface ErrorParts extends ServerParts {
  /** The class as Spark names it, with or without its Java package. */
  readonly className?: string | undefined;
  readonly condition?: string | undefined;
  readonly sqlState?: string | undefined;
  readonly message: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly origin?: Origin | undefined;
  readonly queryContext?: readonly QueryContext[] | undefined;
  readonly cause?: unknown;
}

/** Makes an error whose message was worded elsewhere; a class that tspark does not know becomes `UnknownException`. */
export function sparkErrorFromParts(parts: ErrorParts): SparkError {
  const { message, params, className, ...rest } = parts;
  return new errorClasses[classNamed(className)]({ ...rest, text: message, messageParameters: params });
}

function classNamed(name = "UnknownException"): ErrorClassName {
  const short = name.slice(name.lastIndexOf(".") + 1);
  const candidates = [short, short.replace(/^Spark/, "")];
  return (candidates.find((candidate) => Object.hasOwn(errorClasses, candidate)) ??
    "UnknownException") as ErrorClassName;
}

function stringValues(params: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function fillIn(message: string, params: Readonly<Record<string, string>>): string {
  return message.replace(/<(\w+)>/g, (place, name: string) => params[name] ?? place);
}
