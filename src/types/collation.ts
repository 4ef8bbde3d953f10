import { type Origin, type SparkError, sparkError } from "../errors/index.ts";
import { levenshtein } from "../util/index.ts";
import { ArrayType, CollatedStringType, type DataType, MapType, type Metadata, type StructField } from "./data-type.ts";

const binary = "UTF8_BINARY";
const sparkBases = [binary, "UTF8_LCASE"];
const icuBases = ["UNICODE"].concat(
  `
  af am ar ar_SAU as az be bg blo bn bo br bs bs_Cyrl ca ceb chr cs cy da de de_AUT dsb dz ee el en en_USA eo es
  et fa fa_AFG ff ff_Adlm fi fil fo fr fr_CAN fy ga gl gu ha haw he he_ISR hi hr hsb hu hy id id_IDN ig is it ja
  ka kk kk_Arab kl km kn ko kok ku ky lb lij lkt ln lo lt lv mk ml mn mr ms mt my nb nb_NOR ne nl nn no nso om
  or pa pa_Guru pa_Guru_IND pl ps pt ro ru sa se si sk sl smn sq sr sr_Cyrl sr_Cyrl_BIH sr_Cyrl_MNE sr_Cyrl_SRB
  sr_Latn sr_Latn_BIH sr_Latn_SRB st sv sw ta te th tk tn to tr ug uk ur uz vi wae wo xh yi yo zh zh_Hans
  zh_Hans_CHN zh_Hans_SGP zh_Hant zh_Hant_HKG zh_Hant_MAC zh_Hant_TWN zu
  `
    .trim()
    .split(/\s+/),
);
const bases: ReadonlyMap<string, string> = new Map(
  [...sparkBases, ...icuBases].map((base) => [base.toUpperCase(), base]),
);

const specifiers = /_(CI|CS|AI|AS|RTRIM)$/;

/** The name as Spark writes it: `unicode_ai_ci` is `UNICODE_CI_AI`. Undefined when there is no such collation. */
export function collationNamed(name: string): string | undefined {
  let rest = name.toUpperCase();
  const given = new Set<string>();
  for (let match = specifiers.exec(rest); match !== null; match = specifiers.exec(rest)) {
    if (given.has(match[1]!)) return undefined;
    given.add(match[1]!);
    rest = rest.slice(0, match.index);
  }
  const base = bases.get(rest);
  if (base === undefined || (given.has("CI") && given.has("CS")) || (given.has("AI") && given.has("AS")))
    return undefined;
  if (sparkBases.includes(base) && [...given].some((specifier) => specifier !== "RTRIM")) return undefined;
  return [base, ...["CI", "AI", "RTRIM"].filter((specifier) => given.has(specifier))].join("_");
}

/** As {@link collationNamed}; throws when there is no such collation. */
export function requireCollation(name: string): string {
  const found = collationNamed(name);
  if (found === undefined) throw unknownCollation(name);
  return found;
}

export const unknownCollation = (name: string, origin?: Origin): SparkError =>
  sparkError("COLLATION_INVALID_NAME", { collationName: name, proposals: `[${similar(name).join(", ")}]` }, origin);

function similar(name: string): readonly string[] {
  const wanted = name.toUpperCase();
  const ranked = [...bases].map(([upper, base]) => ({ base, distance: levenshtein(upper, wanted) }));
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 3).map(({ base }) => base);
}

const providerOf = (collation: string): string => (collation.startsWith("UTF8") ? "spark" : "icu");

const metadataKey = "__COLLATIONS";

/** A field's type with the collations taken out, and its metadata with them put in, as Spark's JSON has them. */
export function collationMetadata(field: StructField): { stripped: DataType; metadata: Metadata } {
  const found: [string, string][] = [];
  const stripped = mapStrings(field.dataType, field.name, (type, path) => {
    if (type.collation === binary) return type;
    found.push([path, `${providerOf(type.collation)}.${type.collation}`]);
    return CollatedStringType(binary);
  });
  if (found.length === 0) return { stripped, metadata: field.metadata };
  return { stripped, metadata: { ...field.metadata, [metadataKey]: Object.fromEntries(found) } };
}

/** The opposite of {@link collationMetadata}. */
export function withCollations(
  name: string,
  type: DataType,
  metadata: Metadata,
): { type: DataType; metadata: Metadata } {
  if (!Object.hasOwn(metadata, metadataKey)) return { type, metadata };
  const { [metadataKey]: collations, ...rest } = metadata;
  const byPath = new Map(Object.entries(collations as Record<string, string>));
  const collated = mapStrings(type, name, (string, path) => {
    const qualified = byPath.get(path);
    if (qualified === undefined) return string;
    return CollatedStringType(requireCollation(qualified.slice(qualified.indexOf(".") + 1)));
  });
  return { type: collated, metadata: rest };
}

type StringVisitor = (type: Extract<DataType, { kind: "string" }>, path: string) => DataType;

// Structs inside keep the collations of their fields in the metadata of those fields.
function mapStrings(type: DataType, path: string, visit: StringVisitor): DataType {
  switch (type.kind) {
    case "string":
      return visit(type, path);
    case "array":
      return ArrayType(mapStrings(type.elementType, `${path}.element`, visit), type.containsNull);
    case "map": {
      const key = mapStrings(type.keyType, `${path}.key`, visit);
      return MapType(key, mapStrings(type.valueType, `${path}.value`, visit), type.valueContainsNull);
    }
    default:
      return type;
  }
}
