import { basename } from "node:path";
import type { FormatOptions } from "../options.ts";
import { nameMatcher } from "./glob.ts";
import type { ListedFile } from "./list-files.ts";

/** The test that the options `pathGlobFilter`, `modifiedBefore` and `modifiedAfter` put to every file. */
export function fileFilter(options: FormatOptions, sessionTimeZone: string): (file: ListedFile) => boolean {
  const pattern = options.text("pathGlobFilter");
  const matches = pattern === undefined ? undefined : nameMatcher(pattern);
  const before = instantOf(options, "modifiedBefore", sessionTimeZone);
  const after = instantOf(options, "modifiedAfter", sessionTimeZone);
  return ({ path, modifiedMs }) =>
    (matches?.(basename(path)) ?? true) &&
    (before === undefined || modifiedMs < before) &&
    (after === undefined || modifiedMs > after);
}

function instantOf(options: FormatOptions, name: string, sessionTimeZone: string): number | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const wall = Date.parse(`${text.trim().replace(" ", "T")}${text.includes(":") ? "" : "T00:00:00"}Z`);
  if (Number.isNaN(wall)) throw options.invalid(name, "a timestamp such as 2024-01-31T10:00:00");
  return wall - offsetAt(wall, options.text("timeZone", sessionTimeZone));
}

/** How far the clocks of a zone are ahead of UTC at a time that they show. */
function offsetAt(wallMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(wallMs);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second")) - wallMs;
}
