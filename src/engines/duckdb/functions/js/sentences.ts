/** Java's idea of where sentences end: after ! and ? always, after a full stop only before a capital letter. */
const sentenceEnd =
  /(?<=[!?\u3002\uFF01\uFF1F]["'\u201D\u2019)\]]*)(?![!?\u3002\uFF01\uFF1F"'\u201D\u2019)\]])\s*|(?<=\.["'\u201D\u2019)\]]*)\s+(?=["'\u201C\u2018([]*\p{Lu})/u;

const word =
  /[$\u00A3\u20AC\u00A5#]?[\p{L}\p{M}\p{N}_]+(?:[-'\u2019.](?=\p{L})[\p{L}\p{M}\p{N}_]+|[.,'](?=\p{N})[\p{L}\p{N}_]+)*%?/gu;
const beginsAsWord = /^[\p{L}\p{N}]/u;

/** The sentences of a text as their words, punctuation left out. */
export function sentences(text: string): readonly (readonly string[])[] {
  if (text === "") return [];
  const pieces = text.split(sentenceEnd).filter((piece) => piece !== "");
  return pieces.map((piece) => (piece.match(word) ?? []).filter((found) => beginsAsWord.test(found)));
}
