const named: Readonly<Record<number, string>> = { 4326: "OGC:CRS84", 4267: "OGC:CRS27", 4269: "OGC:CRS83" };
const byName: ReadonlyMap<string, number> = new Map(Object.entries(named).map(([srid, name]) => [name, Number(srid)]));

// The registry of EPSG ends before the numbers that ESRI uses.
const firstEsriSrid = 100_000;

/** The name of a coordinate reference system as Spark's JSON has it. */
export function crsName(srid: number | "ANY"): string {
  if (srid === "ANY" || srid === 0) return `SRID:${srid}`;
  return named[srid] ?? `${srid >= firstEsriSrid ? "ESRI" : "EPSG"}:${srid}`;
}

/** The spatial reference id of a name in Spark's JSON; undefined when it is none. */
export function sridOfCrs(name: string): number | "ANY" | undefined {
  if (name === "SRID:ANY") return "ANY";
  const known = byName.get(name);
  if (known !== undefined) return known;
  const digits = /^(?:EPSG|ESRI|SRID):(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
