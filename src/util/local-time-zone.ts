import { readlinkSync } from "node:fs";

/**
 * The id of this machine's time zone. Where a link names it, the link is asked: the first question to Intl takes a new process
 * longer than to compile all that tspark needs for a query.
 */
export function localTimeZone(): string {
  const linked = process.env.TZ === undefined ? linkOf("/etc/localtime") : undefined;
  return (linked && zoneOfLink(linked)) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The region that a link into the zone database names; undefined where Intl may have another name for it. */
export function zoneOfLink(link: string): string | undefined {
  const [, zone] = /\/zoneinfo\/(?:posix\/)?([A-Z]\w*(?:\/[\w+-]+)*)$/.exec(link) ?? [];
  if (zone === "UTC" || zone === "Etc/UTC") return "UTC";
  return zone?.includes("/") && !zone.startsWith("Etc/") ? zone : undefined;
}
