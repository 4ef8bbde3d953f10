import ts from "typescript";
import { root } from "./public-doors.ts";

const isOurs = (node: ts.Node): boolean => !node.getSourceFile().fileName.includes("/node_modules/");
const isInternal = (symbol: ts.Symbol): boolean => symbol.getJsDocTags().some(({ name }) => name === "internal");

const isPublicMember = (node: ts.Node): boolean => {
  if (ts.isMethodSignature(node)) return true;
  if (!ts.isMethodDeclaration(node) && !ts.isAccessor(node) && !ts.isPropertyDeclaration(node)) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return !ts.isPrivateIdentifier(node.name) && (ts.getCombinedModifierFlags(node) & hidden) === 0;
};

/** Methods, accessors and fields of a class, methods of an interface, as a user sees them. */
const membersOf = (symbol: ts.Symbol): readonly ts.Symbol[] =>
  [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])].filter((member) =>
    member.declarations?.some(isPublicMember),
  );

/** Public names of a door that no doc comment explains: exported names, and the members of exported classes. */
export const undocumented = (door: string, program: ts.Program): readonly string[] => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(door);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) return [`${door} is not a module`];

  const isSilent = (symbol: ts.Symbol): boolean =>
    symbol.getDocumentationComment(checker).length === 0 && !isInternal(symbol);

  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!symbol.declarations?.some(isOurs)) return [];
    const own = isSilent(exported) && isSilent(symbol) ? [exported.name] : [];
    const silentMembers = membersOf(symbol).filter(isSilent);
    return [...own, ...silentMembers.map((member) => `${exported.name}.${member.name}`)];
  });
};

/** One program over all the doors, with the project's own compiler options. */
export const programOf = (doors: Iterable<string>): ts.Program => {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  return ts.createProgram([...doors], options);
};
