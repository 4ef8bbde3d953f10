import ts from "typescript";

/** A piece of documentation that claims to run. */
export interface Example {
  /** `file:line` of its first line, for people. */
  readonly place: string;
  readonly code: string;
  /** What it says that it prints. */
  readonly prints: string;
  /** Names of the package may be used without an import: doc comments are short, pages are pasted. */
  readonly namesAreGiven: boolean;
  /** The embedded engine says that it is not implemented there. */
  readonly isOnSpark?: true;
}

const marker = /^\s*\/\/ prints:\s?(.*)$/;
const comment = /^\s*\/\/ ?(.*)$/;

/** The lines after each `// prints:`, as far as the comment goes on. */
const printedBy = (code: string): string => {
  const printed: string[] = [];
  let isInside = false;
  for (const line of code.split("\n")) {
    const text: string | undefined = (marker.exec(line) ?? (isInside ? comment.exec(line) : null))?.[1];
    isInside = text !== undefined;
    if (text !== undefined) printed.push(text);
  }
  return printed.join("\n");
};

/** Blank lines and blanks at line ends do not show on a page, so they do not count. */
export const visible = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");

interface Block {
  readonly line: number;
  readonly code: string;
  readonly isOnSpark?: true;
}

/** What follows `@example` where the example needs a cluster. */
const onSpark = "on real Spark";

/** Fenced blocks of a language, with the line on which their code starts, counted from 1. */
const fencedBlocks = (text: string, language: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: { line: number; fence: string; wanted: boolean; code: string[] } | undefined;
  for (const [at, line] of text.split("\n").entries()) {
    const fence = /^\s*(`{3,})\s*(\S*)/.exec(line);
    if (open === undefined && fence?.[1] !== undefined) {
      open = { line: at + 2, fence: fence[1], wanted: fence[2] === language, code: [] };
    } else if (open !== undefined && line.trim() === open.fence) {
      if (open.wanted) blocks.push({ line: open.line, code: open.code.join("\n") });
      open = undefined;
    } else open?.code.push(line);
  }
  return blocks;
};

const exampleAt = (file: string, { line, code, ...where }: Block, namesAreGiven: boolean): Example => ({
  place: `${file}:${line}`,
  code,
  prints: printedBy(code),
  namesAreGiven,
  ...where,
});

/** Every `ts` block of a page. */
export const examplesOfPage = (file: string, text: string): readonly Example[] =>
  fencedBlocks(text, "ts").map((block) => exampleAt(file, block, false));

/** The text of each `@example` of a doc comment; fenced code in it may hold `@`. */
const exampleTags = (docComment: string): readonly Block[] => {
  const tags: { line: number; code: string[]; isOnSpark?: true }[] = [];
  let isInExample = false;
  let isInFence = false;
  const lines = docComment.replace(/\*\/$/, "").split("\n");
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/^\s*(\/\*\*|\*) ?/, "");
    const tag = isInFence ? null : /^\s*@(\w+)\s?(.*)$/.exec(line);
    if (tag !== null) isInExample = tag[1] === "example";
    if (tag !== null && isInExample) {
      const title = tag[2] ?? "";
      tags.push(title === onSpark ? { line: at, code: [""], isOnSpark: true } : { line: at, code: [title] });
    }
    if (tag === null && isInExample) tags.at(-1)?.code.push(line);
    if (/^\s*```/.test(line) && isInExample) isInFence = !isInFence;
  }
  return tags.map((block) => ({ ...block, code: block.code.join("\n") }));
};

/** The code of an `@example`: its `ts` block, or all of it when it has no fence. */
const codeOf = (tag: Block): readonly Block[] => {
  if (!tag.code.includes("```")) return [tag];
  return fencedBlocks(tag.code, "ts").map((block) => ({ ...tag, line: tag.line + block.line - 1, code: block.code }));
};

/** Every `@example` of the doc comments of a source file. */
export const examplesOfSource = (file: string, text: string): readonly Example[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, Example>();
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      const first = source.getLineAndCharacterOfPosition(doc.pos).line + 1;
      for (const block of exampleTags(doc.getFullText(source)).flatMap(codeOf)) {
        const line = first + block.line;
        found.set(line, exampleAt(file, { ...block, line }, true));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
};
