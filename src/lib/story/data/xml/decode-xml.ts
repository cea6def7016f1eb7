import { foreignBytes } from '#lib/story/foreign-bytes.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Issue } from '#lib/story/issue.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import { sourceText, type SourceText } from '#lib/story/source-text.ts';
import { bytesOf, type StoryFile } from '#lib/story/story-file.ts';

/** As many bytes as hold the declaration of a file: `<?xml version="1.0" encoding="…"?>`. */
const HEAD = 200;

/**
 * The text of an XML file by the encoding that it has: by its byte order mark, else by its declaration, else UTF-8 (XML 1.0
 * §4.3.3). Null where a byte is none of that encoding, which is reported at its line.
 */
export function decodeXml(path: string, file: StoryFile, issues: Issue[], largest: number): SourceText | null {
  const bytes = bytesOf(path, file, issues, largest);
  if (bytes === null) return null;
  const foreign = foreignBytes(bytes);
  if (foreign && foreign.what !== 'in UTF-16') {
    const message = `The file is no text: it is ${foreign.what}.`;
    issues.push(issueAt('file-encoding', path, FILE_START, message, foreign.cure));
    return null;
  }
  const label = labelOf(bytes);
  const decoder = decoderOf(label);
  if (decoder === null) {
    const message = `The file says that its encoding is ${quote(label)}, which is not known.`;
    const hint = 'Save it with the encoding UTF-8, and write encoding="UTF-8" in its first line.';
    issues.push(issueAt('file-encoding', path, FILE_START, message, hint));
    return null;
  }
  try {
    const text = decoder.decode(bytes);
    return sourceText(path, decoder.encoding === 'windows-1252' ? withSigns(text) : text);
  } catch {
    issues.push(wrongByte(path, bytes, label));
    return null;
  }
}

/** What windows-1252 has from 0x80 to 0x9F, where ISO-8859-1 has nothing that is seen. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoders of some versions of Node take windows-1252, which is the standard's word for ISO-8859-1 too, for the latter. */
const withSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);

function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, declared = 'UTF-8'] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(head) ?? [];
  // Texts of programs keep their declaration of UTF-16 when they are saved as UTF-8.
  return /^utf-?16/i.test(declared) ? 'UTF-8' : declared;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}

function wrongByte(path: string, bytes: Uint8Array, label: string): Issue {
  const at = firstWrong(bytes, label);
  const lines = new TextDecoder(label).decode(bytes.subarray(0, at)).split(/\r\n|\r|\n/);
  const point = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const message = `The byte ${byte} here is not ${label}, which the file says that it is.`;
  const hint = /utf-?8/i.test(label)
    ? 'It may be ISO-8859-1 or windows-1252: write that as the encoding in its first line, or save it again with the encoding UTF-8.'
    : 'Save it again with the encoding UTF-8, and write encoding="UTF-8" in its first line.';
  return issueAt('file-encoding', path, point, message, hint);
}

/** The number of the first byte that cannot be read: the longest beginning that can is sought by halves. */
function firstWrong(bytes: Uint8Array, label: string): number {
  let [good, bad] = [0, bytes.length];
  const reads = (end: number): boolean => {
    try {
      // `stream` lets a character break off at the end.
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(middle)) good = middle;
    else bad = middle;
  }
  if (!/^utf-?8$/i.test(label)) return good;
  // A character that breaks off is what is wrong, and begins before: what is whole is as long as its own bytes.
  const whole = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length;
}
