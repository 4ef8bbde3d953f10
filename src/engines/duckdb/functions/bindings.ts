let names = 0;

/** A name that no other SQL of this process uses. */
export const fresh = (prefix = "v"): string => `${prefix}_${++names}`;

const isName = (sql: string): boolean => /^[a-z]\w*$/i.test(sql);

/** SQL that computes a value once and uses it by name: DuckDB would compute it again inside each lambda. */
export function letIn(value: string, body: (name: string) => string): string {
  if (isName(value)) return body(value);
  const name = fresh();
  return `list_transform([${value}], lambda ${name}: ${body(name)})[1]`;
}

/** As `letIn` for several values. */
export const letAll = (values: readonly string[], body: (names: readonly string[]) => string): string => {
  const [value, ...rest] = values;
  return value === undefined ? body([]) : letIn(value, (name) => letAll(rest, (names) => body([name, ...names])));
};

export interface LambdaText {
  readonly parameters: readonly string[];
  readonly body: string;
}

/** The parts of `lambda a, b: body`; an argument that is no lambda ignores what it is given. */
export function parseLambda(text: string): LambdaText {
  const match = /^lambda ([\w, ]+): /.exec(text);
  if (!match) return { parameters: [], body: text };
  return { parameters: (match[1] as string).split(", "), body: text.slice(match[0].length) };
}

/** The body with SQL in place of its parameters, by position; text in quotes stays as it is. */
export function applyLambda(text: string, values: readonly string[]): string {
  const { parameters, body } = parseLambda(text);
  if (parameters.length === 0) return body;
  const replacement = new Map(parameters.map((name, i) => [name, values[i] ?? name]));
  const pattern = new RegExp(`'(?:[^']|'')*'|"(?:[^"]|"")*"|\\b(?:${parameters.join("|")})\\b`, "g");
  return body.replace(pattern, (found) => replacement.get(found) ?? found);
}
