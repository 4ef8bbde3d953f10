import ts from "typescript";
import type { Example } from "./extract.ts";

/** Name -> the import that brings it, for every public name. */
export type GivenNames = ReadonlyMap<string, string>;

/** Every name that the doors of the package export; a name of two doors comes from the first. */
export const givenNames = (doors: ReadonlyMap<string, string>, program: ts.Program): GivenNames => {
  const checker = program.getTypeChecker();
  const names = new Map<string, string>();
  for (const [specifier, file] of doors) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const kind = symbol.flags & ts.SymbolFlags.Value ? "import" : "import type";
      if (!names.has(exported.name)) names.set(exported.name, `${kind} { ${exported.name} } from "${specifier}";`);
    }
  }
  return names;
};

const identifiersOf = (node: ts.Node): readonly string[] => {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.push(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
};

/**
 * A module whose `example` runs the code with `spark` as a ready session. The code stands in a block of its own, so that
 * it may declare a `spark` itself.
 */
export const moduleOf = ({ code, namesAreGiven }: Example, names: GivenNames): string => {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const imported = new Set(imports.flatMap(identifiersOf));
  const used = namesAreGiven ? new Set([...identifiersOf(source), "SparkSession"]) : new Set(["SparkSession"]);
  const given = [...used].filter((name) => !imported.has(name)).flatMap((name) => names.get(name) ?? []);
  // Blanked rather than cut out: line numbers in messages stay those of the example.
  const body = imports.reduce(
    (text, node) => text.slice(0, node.getStart()) + node.getText().replace(/[^\n]/g, " ") + text.slice(node.end),
    code,
  );
  const head = [...given, ...imports.map((node) => node.getText().replaceAll("\n", " "))].join(" ");
  return `${head} export const example = async (spark: SparkSession): Promise<void> => { {\n${body}\n} };\n`;
};
