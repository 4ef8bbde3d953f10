import ts from "typescript";

export interface SourceImport {
  readonly specifier: string;
  readonly line: number;
  /** Erased when compiled: it loads nothing. */
  readonly typeOnly: boolean;
}

/** A specifier that is not a string literal cannot be checked. */
export const unknownSpecifier = "(computed)";

const textOf = (node: ts.Node | undefined): string =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : unknownSpecifier;

const isImportMetaUrl = (node: ts.Node | undefined): boolean => node?.getText() === "import.meta.url";

type Found = Omit<SourceImport, "line">;

/** What one syntax node brings in, if it brings in anything. */
const importOf = (node: ts.Node): Found | undefined => {
  if (ts.isImportDeclaration(node)) {
    return {
      specifier: textOf(node.moduleSpecifier),
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    return {
      specifier: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : unknownSpecifier,
      typeOnly: true,
    };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { specifier: textOf(node.moduleReference.expression), typeOnly: node.isTypeOnly };
  }
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    return { specifier: node.name.text, typeOnly: true };
  }
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const loads =
      expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(expression) && expression.text === "require") ||
      expression.getText() === "import.meta.resolve";
    return loads ? { specifier: textOf(node.arguments[0]), typeOnly: false } : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "URL" && isImportMetaUrl(node.arguments?.[1])) {
    return { specifier: textOf(node.arguments?.[0]), typeOnly: false };
  }
  return undefined;
};

/** Every way in which a source file names another module, in source order. */
export const importsOf = (path: string, text: string): readonly SourceImport[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: SourceImport[] = [];
  const visit = (node: ts.Node): void => {
    const hit = importOf(node);
    if (hit !== undefined) found.push({ ...hit, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
    // `import("x")` types inside doc comments are real to the compiler only in JavaScript files, so they are not visited.
  };
  visit(file);
  return found;
};
