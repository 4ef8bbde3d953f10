import { posix } from "node:path";
import { doors, mayImport, reservedPackages } from "./rooms.ts";
import { importsOf, type SourceImport, unknownSpecifier } from "./source-imports.ts";

/** Path under `src/`, with forward slashes -> text. */
export type Sources = ReadonlyMap<string, string>;

/** The longest room name that the path starts with; `undefined` for a folder that the table does not know. */
export const roomOf = (path: string): string | undefined => {
  const folder = posix.dirname(path);
  const rooms = Object.keys(mayImport).filter((room) => folder === room || path.startsWith(`${room}/`));
  const room = rooms.sort((a, b) => b.length - a.length)[0];
  // The port is single files: a new folder under `engines/` is a new engine, and needs a row of its own.
  return room === "engines" && folder !== "engines" ? undefined : room;
};

const isRelative = (specifier: string): boolean => specifier.startsWith(".");
const targetOf = (from: string, specifier: string): string => posix.join(posix.dirname(from), specifier);
const doorsOf = (room: string): readonly string[] => doors[room] ?? [`${room}/index.ts`];

const relativeLaw = (from: string, to: string, sources: Sources): string | undefined => {
  if (!sources.has(to)) return `names ${to}, which is not a source file`;
  const room = roomOf(from);
  const other = roomOf(to);
  if (room === undefined || other === undefined || room === other) return undefined;
  if (!mayImport[room]?.includes(other)) return `room ${room} may not import room ${other} (${to})`;
  if (!doorsOf(other).includes(to)) return `enters room ${other} through ${to}, not through its door`;
  return undefined;
};

const packageLaw = (from: string, specifier: string): string | undefined => {
  const reserved = reservedPackages.find(({ packages }) => packages.test(specifier));
  if (reserved === undefined || reserved.rooms.includes(roomOf(from) ?? "")) return undefined;
  return `only ${reserved.rooms.join(", ")} may import ${specifier}`;
};

const brokenBy = (from: string, { specifier }: SourceImport, sources: Sources): string | undefined => {
  if (specifier === unknownSpecifier) return "imports a module whose name is computed";
  return isRelative(specifier) ? relativeLaw(from, targetOf(from, specifier), sources) : packageLaw(from, specifier);
};

/** Every import that the house forbids, as `file:line: what is wrong`. */
export const forbiddenImports = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([path, text]) => {
    if (roomOf(path) === undefined) return [`${path}: lies in no room of the table`];
    return importsOf(path, text).flatMap((found) => {
      const broken = brokenBy(path, found, sources);
      return broken === undefined ? [] : [`${path}:${found.line}: ${broken}`];
    });
  });

/** Packages imported anywhere, without their subpaths. */
export const importedPackages = (sources: Sources): ReadonlySet<string> => {
  const specifiers = [...sources].flatMap(([path, text]) => importsOf(path, text).map(({ specifier }) => specifier));
  const external = specifiers.filter(
    (name) => !isRelative(name) && !name.startsWith("node:") && name !== unknownSpecifier,
  );
  return new Set(external.map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/")));
};

/** Everything that a file loads, directly or not. */
const reachableFrom = (start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const fresh = (next.get(path) ?? []).filter((target) => !reached.has(target));
    for (const target of fresh) reached.add(target);
    open.push(...fresh);
  }
  return reached;
};

/** Groups of files that load each other, by imports that survive compilation. */
export const importCycles = (sources: Sources): readonly (readonly string[])[] => {
  const next = new Map(
    [...sources].map(([path, text]) => {
      const loaded = importsOf(path, text).filter(({ typeOnly, specifier }) => !typeOnly && isRelative(specifier));
      return [path, loaded.map(({ specifier }) => targetOf(path, specifier))];
    }),
  );
  const reached = new Map([...next.keys()].map((path) => [path, reachableFrom(path, next)]));
  const inLoops = [...next.keys()].filter((path) => reached.get(path)?.has(path));
  const loopOf = (path: string): readonly string[] =>
    inLoops.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path));
  return inLoops.map(loopOf).filter((loop, at) => loop[0] === inLoops[at]);
};
