import { readFileSync } from 'node:fs';

const MAGIC = 0x950412de;

/**
 * The translations of a compiled gettext catalogue, little-endian, by what they translate.
 * https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
 */
export function readCatalogue(file: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(file);
  if (bytes.readUInt32LE(0) !== MAGIC) throw new Error(`${file}: expected a little-endian gettext catalogue`);
  const count = bytes.readUInt32LE(8);
  const [originals, translations] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  const textAt = (entry: number): string => {
    const [length, offset] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)];
    return bytes.toString('utf8', offset, offset + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [textAt(originals + 8 * i), textAt(translations + 8 * i)]));
}
