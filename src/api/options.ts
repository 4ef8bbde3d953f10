/** A value of a reader's or writer's option, as users give it. */
export type OptionValue = string | number | bigint | boolean | null | undefined;
/** Options of a reader or writer by name. */
export type OptionMap = Readonly<Record<string, OptionValue>>;

/** Options by name without regard to case, as text; what is null or undefined is left out. */
export function withOption(options: Readonly<Record<string, string>>, key: string, value: OptionValue) {
  const others = Object.entries(options).filter(([name]) => name.toLowerCase() !== key.toLowerCase());
  return Object.fromEntries(value === null || value === undefined ? others : [...others, [key, String(value)]]);
}

export const withOptions = (options: Readonly<Record<string, string>>, added: OptionMap) =>
  Object.entries(added).reduce((all, [key, value]) => withOption(all, key, value), options);
