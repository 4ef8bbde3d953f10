import { type CharSet, RegexSyntaxError, UnsupportedRegexError } from "./syntax.ts";

const both = (text: string): CharSet => ({ kind: "named", re2: text, js: text.replace(/\\x\{/g, "\\u{") });
const jsOnly = (js: string): CharSet => ({ kind: "named", js });
export const not = (set: CharSet): CharSet => ({ kind: "not", set });

/** The shorthands of Java: ASCII, whatever the text. */
export const shorthands: Readonly<Record<string, CharSet>> = {
  d: both("0-9"),
  w: both("0-9A-Za-z_"),
  s: both("\\t\\n\\x{b}\\f\\r "),
  h: both(" \\t\\x{a0}\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}"),
  v: both("\\n\\x{b}\\f\\r\\x{85}\\x{2028}\\x{2029}"),
};

const ascii: Readonly<Record<string, CharSet>> = {
  Lower: both("a-z"),
  Upper: both("A-Z"),
  ASCII: both("\\x{0}-\\x{7f}"),
  Alpha: both("A-Za-z"),
  Digit: both("0-9"),
  Alnum: both("0-9A-Za-z"),
  Punct: both("\\x{21}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{60}\\x{7b}-\\x{7e}"),
  Graph: both("\\x{21}-\\x{7e}"),
  Print: both("\\x{20}-\\x{7e}"),
  Blank: both(" \\t"),
  Cntrl: both("\\x{0}-\\x{1f}\\x{7f}"),
  XDigit: both("0-9A-Fa-f"),
  Space: both("\\t\\n\\x{b}\\f\\r "),
};

/** Names after `java` are methods of java.lang.Character. */
const methods: Readonly<Record<string, CharSet>> = {
  javaLowerCase: jsOnly("\\p{Lowercase}"),
  javaUpperCase: jsOnly("\\p{Uppercase}"),
  javaTitleCase: both("\\p{Lt}"),
  javaAlphabetic: jsOnly("\\p{Alphabetic}"),
  javaIdeographic: jsOnly("\\p{Ideographic}"),
  javaDigit: both("\\p{Nd}"),
  javaLetter: both("\\p{L}"),
  javaLetterOrDigit: both("\\p{L}\\p{Nd}"),
  javaWhitespace: jsOnly("\\t-\\r\\x1c-\\x1f[\\p{Z}--[\\xa0\\u2007\\u202f]]"),
  javaSpaceChar: both("\\p{Z}"),
  javaISOControl: both("\\x{0}-\\x{1f}\\x{7f}-\\x{9f}"),
  javaMirrored: jsOnly("\\p{Bidi_Mirrored}"),
};

/** Binary properties, after `Is`. */
const binary: Readonly<Record<string, CharSet>> = {
  ALPHABETIC: jsOnly("\\p{Alphabetic}"),
  LETTER: both("\\p{L}"),
  IDEOGRAPHIC: jsOnly("\\p{Ideographic}"),
  LOWERCASE: jsOnly("\\p{Lowercase}"),
  UPPERCASE: jsOnly("\\p{Uppercase}"),
  TITLECASE: both("\\p{Lt}"),
  WHITE_SPACE: jsOnly("\\p{White_Space}"),
  WHITESPACE: jsOnly("\\p{White_Space}"),
  CONTROL: both("\\p{Cc}"),
  PUNCTUATION: both("\\p{P}"),
  HEX_DIGIT: both("0-9A-Fa-f\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff26}\\x{ff41}-\\x{ff46}"),
  HEXDIGIT: both("0-9A-Fa-f\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff26}\\x{ff41}-\\x{ff46}"),
  ASSIGNED: jsOnly("\\P{Cn}"),
  NONCHARACTER_CODE_POINT: jsOnly("\\p{Noncharacter_Code_Point}"),
  DIGIT: both("\\p{Nd}"),
  ALNUM: jsOnly("\\p{Alphabetic}\\p{Nd}"),
  BLANK: both("\\p{Zs}\\t"),
  JOIN_CONTROL: both("\\x{200c}\\x{200d}"),
  EMOJI: jsOnly("\\p{Emoji}"),
  EMOJI_PRESENTATION: jsOnly("\\p{Emoji_Presentation}"),
  EMOJI_MODIFIER: jsOnly("\\p{Emoji_Modifier}"),
  EMOJI_MODIFIER_BASE: jsOnly("\\p{Emoji_Modifier_Base}"),
  EMOJI_COMPONENT: jsOnly("\\p{Emoji_Component}"),
  EXTENDED_PICTOGRAPHIC: jsOnly("\\p{Extended_Pictographic}"),
};

const categories =
  /^(?:C|Cc|Cf|Cn|Co|Cs|L|LC|Ll|Lm|Lo|Lt|Lu|M|Mc|Me|Mn|N|Nd|Nl|No|P|Pc|Pd|Pe|Pf|Pi|Po|Ps|S|Sc|Sk|Sm|So|Z|Zl|Zp|Zs)$/;
const re2Lacks = /^(?:LC|Cn)$/;

const category = (name: string): CharSet | undefined => {
  if (name === "L1") return both("\\x{0}-\\x{ff}");
  if (name === "all") return both("\\x{0}-\\x{10ffff}");
  if (name === "C") return jsOnly("\\p{C}");
  if (!categories.test(name)) return undefined;
  return re2Lacks.test(name) ? jsOnly(`\\p{${name}}`) : both(`\\p{${name}}`);
};

/** A block of code points, as far as programs name them. */
const blocks: Readonly<Record<string, CharSet>> = {
  BASICLATIN: both("\\x{0}-\\x{7f}"),
  LATIN1SUPPLEMENT: both("\\x{80}-\\x{ff}"),
  LATINEXTENDEDA: both("\\x{100}-\\x{17f}"),
  LATINEXTENDEDB: both("\\x{180}-\\x{24f}"),
  GREEK: both("\\x{370}-\\x{3ff}"),
  GREEKANDCOPTIC: both("\\x{370}-\\x{3ff}"),
  CYRILLIC: both("\\x{400}-\\x{4ff}"),
  ARMENIAN: both("\\x{530}-\\x{58f}"),
  HEBREW: both("\\x{590}-\\x{5ff}"),
  ARABIC: both("\\x{600}-\\x{6ff}"),
  DEVANAGARI: both("\\x{900}-\\x{97f}"),
  THAI: both("\\x{e00}-\\x{e7f}"),
  HANGULJAMO: both("\\x{1100}-\\x{11ff}"),
  GENERALPUNCTUATION: both("\\x{2000}-\\x{206f}"),
  CURRENCYSYMBOLS: both("\\x{20a0}-\\x{20cf}"),
  ARROWS: both("\\x{2190}-\\x{21ff}"),
  MATHEMATICALOPERATORS: both("\\x{2200}-\\x{22ff}"),
  BOXDRAWING: both("\\x{2500}-\\x{257f}"),
  CJKSYMBOLSANDPUNCTUATION: both("\\x{3000}-\\x{303f}"),
  HIRAGANA: both("\\x{3040}-\\x{309f}"),
  KATAKANA: both("\\x{30a0}-\\x{30ff}"),
  CJKUNIFIEDIDEOGRAPHS: both("\\x{4e00}-\\x{9fff}"),
  HANGULSYLLABLES: both("\\x{ac00}-\\x{d7af}"),
  HALFWIDTHANDFULLWIDTHFORMS: both("\\x{ff00}-\\x{ffef}"),
  EMOTICONS: both("\\x{1f600}-\\x{1f64f}"),
};

const block = (name: string): CharSet => {
  const known = blocks[name.toUpperCase().replace(/[ _-]/g, "")];
  if (!known) throw new UnsupportedRegexError(`the block ${name}`);
  return known;
};

function script(name: string): CharSet {
  const spelt = name.toLowerCase().replace(/(^|_)[a-z]/g, (start) => start.toUpperCase());
  try {
    new RegExp(`\\p{Script=${spelt}}`, "u");
  } catch {
    throw new RegexSyntaxError(`the script ${name}`);
  }
  return {
    kind: "named",
    re2: spelt.length > 4 || spelt === "Han" ? `\\p{${spelt}}` : undefined,
    js: `\\p{Script=${spelt}}`,
  };
}

/** What stands between the braces of `\p{..}`. */
export function property(text: string): CharSet {
  const [key, value] = text.split("=", 2) as [string, string | undefined];
  if (value !== undefined) {
    const kind = key.toLowerCase();
    if (kind === "sc" || kind === "script") return script(value);
    if (kind === "blk" || kind === "block") return block(value);
    if (kind === "gc" || kind === "general_category") return known(category(value), text);
    throw new RegexSyntaxError(`the property ${text}`);
  }
  if (text.startsWith("In")) return block(text.slice(2));
  if (text.startsWith("Is")) {
    const name = text.slice(2);
    return binary[name.toUpperCase()] ?? category(name) ?? script(name);
  }
  return known(ascii[text] ?? methods[text] ?? category(text), text);
}

function known(set: CharSet | undefined, text: string): CharSet {
  if (!set) throw new RegexSyntaxError(`the property ${text}`);
  return set;
}
