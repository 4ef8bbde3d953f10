/** Reads LZ4 frames, as Arrow's buffers are compressed with. Sums are not checked: the channel has its own. */
export function decompressLz4(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== frameMagic) throw new Error("Not an LZ4 frame.");
  const flags = view.getUint8(4);
  const hasBlockSum = (flags & 0x10) !== 0;
  let at = 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
  const output = new Uint8Array(size);
  let written = 0;
  for (let word = view.getUint32(at, true); word !== 0; word = view.getUint32(at, true)) {
    const block = bytes.subarray(at + 4, at + 4 + (word & 0x7fffffff));
    if (word >>> 31) {
      output.set(block, written);
      written += block.length;
    } else {
      written = readBlock(block, output, written);
    }
    at += 4 + block.length + (hasBlockSum ? 4 : 0);
  }
  if (written !== size) throw new Error(`An LZ4 frame gave ${written} bytes where ${size} were told.`);
  return output;
}

const frameMagic = 0x184d2204;

/** Copies the block's literals and repeats what was written before; returns where the output ends. */
function readBlock(block: Uint8Array, output: Uint8Array, start: number): number {
  let [at, end] = [0, start];
  const length = (nibble: number): number => {
    let total = nibble;
    if (nibble === 15) {
      let more = 255;
      while (more === 255) {
        more = block[at++] ?? 0;
        total += more;
      }
    }
    return total;
  };
  while (at < block.length) {
    const token = block[at++] as number;
    const literals = length(token >> 4);
    output.set(block.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    if (at >= block.length) break;
    const distance = (block[at] as number) | ((block[at + 1] as number) << 8);
    at += 2;
    const repeated = length(token & 15) + 4;
    if (distance === 0 || distance > end || end + repeated > output.length) throw new Error("Not an LZ4 block.");
    // Byte by byte, for what is repeated may overlap what is being written.
    for (let i = 0; i < repeated; i++) output[end + i] = output[end + i - distance] as number;
    end += repeated;
  }
  return end;
}
