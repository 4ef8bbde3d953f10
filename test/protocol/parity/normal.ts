import type { JsonValue } from "@bufbuild/protobuf";

type Json = Readonly<Record<string, JsonValue>>;
const isObject = (value: JsonValue): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names that clients make up: of lambda variables, and of the views of `spark.sql("... {df}")`. */
const madeUp = /^([a-z])_\d+$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/**
 * The JSON of a relation without what differs from run to run: plan ids and made-up names are numbered as they are met, leaves
 * first; places in the program are left out, and how it breaks the lines of SQL text.
 */
export function normal(relation: JsonValue): JsonValue {
  const ids = new Map<string, number>();
  numberIds(relation, ids);
  return new Normalizer(ids).value(relation);
}

function numberIds(value: JsonValue, ids: Map<string, number>): void {
  if (Array.isArray(value)) for (const item of value) numberIds(item, ids);
  else if (isObject(value)) {
    for (const key of Object.keys(value).sort()) numberIds(value[key] as JsonValue, ids);
    const id = idOf(value);
    if (id !== undefined && !ids.has(id)) ids.set(id, ids.size);
  }
}

function idOf({ common }: Json): string | undefined {
  const id = common === undefined || !isObject(common) ? undefined : common.planId;
  return id === undefined ? undefined : String(id);
}

class Normalizer {
  readonly #names = new Map<string, string>();
  readonly #ids: ReadonlyMap<string, number>;

  constructor(ids: ReadonlyMap<string, number>) {
    this.#ids = ids;
  }

  value(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    return isObject(value) ? this.#object(value) : value;
  }

  #object(value: Json): JsonValue {
    const made: Record<string, JsonValue> = {};
    for (const key of Object.keys(value).sort()) {
      if (key !== "common") made[key] = this.#field(key, value[key] as JsonValue);
    }
    const id = idOf(value);
    return id === undefined ? made : { id: this.#ids.get(id) ?? -1, ...made };
  }

  #field(key: string, value: JsonValue): JsonValue {
    switch (key) {
      case "planId":
        return this.#ids.get(String(value)) ?? -1;
      case "name":
        return typeof value === "string" && uuid.test(value) ? "<NAME>" : this.value(value);
      case "nameParts":
        return (value as string[]).map((name) => this.#name(name));
      case "metadata":
        return sorted(JSON.parse(value as string) as JsonValue);
      case "schema":
        return typeof value === "string" && value.startsWith("{")
          ? sorted(JSON.parse(value) as JsonValue)
          : this.value(value);
      case "relationId":
        return "<ID>";
      case "seed":
        // What a program says is short.
        return String(value).length > 6 ? "<SEED>" : this.value(value);
      case "query":
        return (value as string).replace(/\s+/g, " ").trim();
      default:
        return this.value(value);
    }
  }

  #name(name: string): string {
    const letter = madeUp.exec(name)?.[1];
    if (letter === undefined) return name;
    const known = this.#names.get(name) ?? `${letter}_${this.#names.size}`;
    this.#names.set(name, known);
    return known;
  }
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] as JsonValue)]),
  );
}

type Sent = readonly (readonly [step: string, plans: readonly JsonValue[]])[];

/**
 * What a program sent in its steps, in normal form. Which columns a plan has clients ask again as they like: only the first
 * question counts. Text that is a query tspark sends with the first action on it, PySpark ahead of it as a command: where that
 * is all that was sent, because it failed, both are the query.
 */
export function normalSteps(sent: Sent): Readonly<Record<string, JsonValue[]>> {
  const asked = new Set<string>();
  const isNew = (plan: JsonValue): boolean => {
    if (!isObject(plan) || !("schema" in plan)) return true;
    const text = JSON.stringify(plan);
    if (asked.has(text)) return false;
    asked.add(text);
    return true;
  };
  const steps = sent.map(([step, plans]) => [step, plans.map(normal).map(asQuery).filter(isNew)] as const);
  return Object.fromEntries(steps.filter(([, plans]) => plans.length > 0));
}

function asQuery(plan: JsonValue): JsonValue {
  const input = within(within(within(plan, "command"), "sqlCommand"), "input");
  const query = within(within(input, "sql"), "query");
  return typeof query === "string" && /^(select|values|from|with)\b/i.test(query) ? { root: input as JsonValue } : plan;
}

const within = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  value !== undefined && isObject(value) ? value[key] : undefined;

/** Relations that stand in several plans are written once, and where they belong there is their place in the list. */
export interface Packed {
  readonly shared: readonly JsonValue[];
  readonly plans: Readonly<Record<string, JsonValue>>;
}

export function pack(plans: Readonly<Record<string, JsonValue>>): Packed {
  const seen = new Map<string, number>();
  const count = (value: JsonValue): void => {
    if (Array.isArray(value)) value.forEach(count);
    else if (isObject(value)) {
      if (isRelation(value)) {
        const text = JSON.stringify(value);
        const times = (seen.get(text) ?? 0) + 1;
        seen.set(text, times);
        // What is in it was counted with the first.
        if (times > 1) return;
      }
      Object.values(value).forEach(count);
    }
  };
  Object.values(plans).forEach(count);
  const shared: JsonValue[] = [];
  const places = new Map<string, number>();
  const write = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(write);
    if (!isObject(value)) return value;
    const text = isRelation(value) ? JSON.stringify(value) : "";
    if ((seen.get(text) ?? 0) < 2) return writeFields(value);
    const place = places.get(text) ?? shared.push(writeFields(value)) - 1;
    places.set(text, place);
    return { $shared: place };
  };
  const writeFields = (value: Json): JsonValue =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, write(item)]));
  const written = Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, write(plan)]));
  return { shared, plans: written };
}

const isRelation = (value: Json): boolean => "id" in value;

export function unpack({ shared, plans }: Packed): Readonly<Record<string, JsonValue>> {
  const read = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(read);
    if (!isObject(value)) return value;
    if (typeof value.$shared === "number") return read(shared[value.$shared] as JsonValue);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item)]));
  };
  return read(plans) as Readonly<Record<string, JsonValue>>;
}
