import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A pair read as text, without running it: what the recorder and the guide need. */
export interface PairSource {
  /** Path below `test/parity`, without extension: `dataframe/filter`. */
  readonly path: string;
  readonly member: string;
  readonly since: string;
  readonly python: string;
  readonly typescript: string;
  /** Where the embedded engine differs, and why. */
  readonly differences: readonly Difference[];
}

/** What differs: a step, or an aspect of all of them. */
export interface Difference {
  readonly what: string;
  readonly why: string;
}

export const parityFolder = fileURLToPath(new URL("..", import.meta.url));
export const goldFolder = fileURLToPath(new URL("../../gold/", import.meta.url));
export const goldPath = (path: string): string => join(goldFolder, `${path}.json`);

/** Folders of pairs, in the order of the guide. */
export const families = [
  "session",
  "catalog",
  "dataframe",
  "column",
  "groupeddata",
  "functions",
  "window",
  "row",
  "na",
  "reader",
  "writer",
  "types",
  "errors",
] as const;

export const pairPaths = (): string[] =>
  families.flatMap((family) => typescriptFiles(join(parityFolder, family)).map((name) => `${family}/${name}`));
export const bulkPaths = (): string[] => typescriptFiles(join(parityFolder, "bulk")).map((name) => `bulk/${name}`);

const typescriptFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.slice(0, -3))
      .sort();
  } catch {
    return [];
  }
};

export const modulePath = (path: string): string => join(parityFolder, `${path}.ts`);

export const readPair = (path: string): PairSource => parsePair(path, readFileSync(modulePath(path), "utf8"));

export const parsePair = (path: string, text: string): PairSource => {
  const file = ts.createSourceFile(`${path}.ts`, text, ts.ScriptTarget.ES2022, true);
  const call = file.statements.filter(ts.isExportAssignment).map(({ expression }) => expression)[0];
  if (call === undefined || !ts.isCallExpression(call)) throw new Error(`${path}: no "export default pair(...)"`);
  const [member, body] = call.arguments;
  if (
    member === undefined ||
    !ts.isStringLiteralLike(member) ||
    body === undefined ||
    !ts.isObjectLiteralExpression(body)
  )
    throw new Error(`${path}: pair() takes a name and an object literal`);
  return {
    path,
    member: member.text,
    since: literal(path, body, "since"),
    python: dedent(literal(path, body, "python")),
    typescript: `${importLines(file)}${functionText(path, file, body)}`,
    differences: ["notImplemented", "notYet", "never"].flatMap((kind) => differences(path, body, kind)),
  };
};

const differences = (path: string, body: ts.ObjectLiteralExpression, kind: string): readonly Difference[] => {
  const found = body.properties.find((item) => item.name?.getText() === kind);
  if (found === undefined) return [];
  if (!ts.isPropertyAssignment(found) || !ts.isObjectLiteralExpression(found.initializer))
    throw new Error(`${path}: ${kind} must be an object literal`);
  return found.initializer.properties.map((item) => {
    const why = ts.isPropertyAssignment(item) ? textOf(item.initializer) : undefined;
    if (item.name === undefined || ts.isComputedPropertyName(item.name) || why === undefined)
      throw new Error(`${path}: ${kind} must hold literal texts`);
    return { what: item.name.text, why };
  });
};

/** A literal text, or that of a constant of the file. */
const textOf = (expression: ts.Expression): string | undefined => {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isIdentifier(expression)) return undefined;
  const constants = expression
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  const value = constants.find(({ name }) => name.getText() === expression.text)?.initializer;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
};

const property = (path: string, body: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike => {
  const found = body.properties.find((item) => item.name !== undefined && item.name.getText() === name);
  if (found === undefined) throw new Error(`${path}: the pair lacks ${name}`);
  return found;
};

const literal = (path: string, body: ts.ObjectLiteralExpression, name: string): string => {
  const found = property(path, body, name);
  if (!ts.isPropertyAssignment(found) || !ts.isStringLiteralLike(found.initializer))
    throw new Error(`${path}: ${name} must be a literal text without substitutions`);
  return found.initializer.text;
};

const functionText = (path: string, file: ts.SourceFile, body: ts.ObjectLiteralExpression): string => {
  const found = property(path, body, "typescript");
  const block = ts.isMethodDeclaration(found)
    ? found.body
    : ts.isPropertyAssignment(found) && ts.isArrowFunction(found.initializer) && ts.isBlock(found.initializer.body)
      ? found.initializer.body
      : undefined;
  if (block === undefined) throw new Error(`${path}: typescript must be a function with a body`);
  return dedent(file.text.slice(block.getStart(file) + 1, block.end - 1));
};

/** The imports as a user writes them. */
const importLines = (file: ts.SourceFile): string => {
  const lines = file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (from.endsWith("/pair.ts")) return [];
    if (from.startsWith(".")) throw new Error(`${file.fileName}: users cannot import ${from}`);
    return [statement.getText(file)];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n\n`;
};

export const dedent = (text: string): string => {
  const lines = text
    .replace(/^[ \t]*\n/, "")
    .trimEnd()
    .split("\n");
  const margins = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(Math.min(margin, line.length))).join("\n");
};

/** Twelve hex digits that change when the text does. */
export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

export const shortPath = (path: string): string => relative(process.cwd(), path);
