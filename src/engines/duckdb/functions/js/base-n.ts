import { type JsFunction, jsFunction, raised } from "./define.ts";

const alphabet64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values64 = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) values64[alphabet64.charCodeAt(i)] = i;

/** java.util.Base64's MIME decoder: what is not of the alphabet is skipped, wrong ends are not. The text of the error is its answer. */
function mimeDecoded(text: string): Uint8Array | string {
  const bytes: number[] = [];
  let [bits, shift, at] = [0, 18, 0];
  for (; at < text.length; ) {
    const code = text.charCodeAt(at++);
    if (code === 61) {
      if ((shift === 6 && (at === text.length || text.charCodeAt(at++) !== 61)) || shift === 18) {
        return "Input byte array has wrong 4-byte ending unit";
      }
      break;
    }
    const value = code < 128 ? (values64[code] as number) : -1;
    if (value < 0) continue;
    bits |= value << shift;
    shift -= 6;
    if (shift < 0) {
      bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
      [bits, shift] = [0, 18];
    }
  }
  if (shift === 12) return "Last unit does not have enough valid bits";
  if (shift === 6) bytes.push((bits >> 16) & 255);
  if (shift === 0) bytes.push((bits >> 16) & 255, (bits >> 8) & 255);
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || (code < 128 && (values64[code] as number) >= 0))
      return `Input byte array has incorrect ending byte at ${at}`;
  }
  return Uint8Array.from(bytes);
}

function unbase64(text: string): Uint8Array {
  const found = mimeDecoded(text);
  if (typeof found === "string") throw raised("", { className: "IllegalArgumentException", message: found });
  return found;
}

/** Blanks may stand anywhere, other characters nowhere. */
function strictBase64(text: string): Uint8Array | null {
  const packed = text.replace(/\s+/g, "");
  const valid = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(packed);
  return valid ? Buffer.from(packed, "base64") : null;
}

const alphabet32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function toBase32(bytes: Uint8Array): string {
  let made = "";
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    count += 8;
    while (count >= 5) {
      count -= 5;
      made += alphabet32[(bits >> count) & 31];
    }
  }
  if (count > 0) made += alphabet32[(bits << (5 - count)) & 31];
  return made.padEnd(Math.ceil(made.length / 8) * 8, "=");
}

function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const character of text.toUpperCase()) {
    const value = alphabet32.indexOf(character);
    if (value < 0) continue;
    bits = ((bits << 5) | value) & 0xfff;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

export const baseFunctions: readonly JsFunction[] = [
  jsFunction("spark_unbase64", ["VARCHAR"], "BLOB", unbase64),
  jsFunction("spark_strict_base64", ["VARCHAR"], "BLOB", strictBase64),
  jsFunction("spark_to_base32", ["BLOB"], "VARCHAR", toBase32),
  jsFunction("spark_from_base32", ["VARCHAR"], "BLOB", fromBase32),
];
