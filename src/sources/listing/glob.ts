import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Hadoop takes a path with any of these for a pattern. */
export const isGlob = (path: string): boolean => /[{}[\]*?\\]/.test(path);

/** The paths that a pattern matches, sorted. `{a,b}` may span folders; the other signs stay within one name. */
export async function expandGlob(pattern: string): Promise<readonly string[]> {
  const found = await Promise.all(alternatives(pattern).map((each) => matchPath(each)));
  return [...new Set(found.flat())].sort();
}

/** A test of one name against a pattern without slashes. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const matchers = alternatives(pattern).map((each) => new RegExp(`^${regexOf(each)}$`, "su"));
  return (name) => matchers.some((matcher) => matcher.test(name));
}

async function matchPath(pattern: string): Promise<readonly string[]> {
  let folders = ["/"];
  for (const segment of pattern.split("/").filter(Boolean)) {
    const next = await Promise.all(folders.map((folder) => matchSegment(folder, segment)));
    folders = next.flat();
  }
  return folders;
}

async function matchSegment(folder: string, segment: string): Promise<string[]> {
  if (!isGlob(segment)) {
    const path = join(folder, segment);
    return (await exists(path)) ? [path] : [];
  }
  const matches = nameMatcher(segment);
  const names = await readdir(folder).catch(() => []);
  return names.filter(matches).map((name) => join(folder, name));
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `a{b,c{d,e}}` as `ab`, `acd`, `ace`. A brace that is never closed stands for itself. */
function alternatives(pattern: string): readonly string[] {
  const open = indexOutside(pattern, "{", 0);
  if (open < 0) return [pattern];
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < pattern.length; i++) {
    const sign = pattern[i];
    if (sign === "\\") i++;
    else if (sign === "{") depth++;
    else if (sign === "," && depth === 1) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    } else if (sign === "}" && --depth === 0) {
      parts.push(pattern.slice(start, i));
      const [before, after] = [pattern.slice(0, open), pattern.slice(i + 1)];
      return parts.flatMap((part) => alternatives(`${before}${part}${after}`));
    }
  }
  return [pattern];
}

function indexOutside(pattern: string, sign: string, from: number): number {
  for (let i = from; i < pattern.length; i++) {
    if (pattern[i] === "\\") i++;
    else if (pattern[i] === sign) return i;
  }
  return -1;
}

function regexOf(segment: string): string {
  let regex = "";
  for (let i = 0; i < segment.length; i++) {
    const sign = segment[i] as string;
    if (sign === "*") regex += "[^/]*";
    else if (sign === "?") regex += "[^/]";
    else if (sign === "\\") regex += literal(segment[++i] ?? "\\");
    else if (sign === "[") {
      const close = segment.indexOf("]", i + 2);
      if (close < 0) regex += "\\[";
      else {
        const inside = segment.slice(i + 1, close);
        const negated = inside.startsWith("^") || inside.startsWith("!");
        const characters = (negated ? inside.slice(1) : inside).replace(/[\\\]^[&]/g, "\\$&");
        regex += `[${negated ? "^" : ""}${characters}]`;
        i = close;
      }
    } else regex += literal(sign);
  }
  return regex;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
