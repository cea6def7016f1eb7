import { isTable } from './data/data-files.ts';
import { foreignBytes } from './foreign-bytes.ts';
import { quote } from './fields/located.ts';
import type { Issue } from './issue.ts';
import type { ClipFault, ClipFile } from './pictures/clip-bytes.ts';
import type { Picture, PictureFault } from './pictures/picture.ts';
import { FILE_START, issueAt } from './report.ts';
import { sourceText, type SourceText } from './source-text.ts';

/** A file of a story's folder, as it lies there. */
export interface StoryFile {
  /** In bytes. */
  readonly size: number;
  /** Null where it is too large to be read, a folder, or of no kind that a story has. */
  readonly bytes: Uint8Array | null;
  /** `outside` is a link that leads out of the folder, and `device` what is neither a file nor a folder: a pipe. */
  readonly kind: 'file' | 'folder' | 'device' | 'outside';
  /** Of a file that is called like a picture: what it is. Its bytes are null, for they are decoded where they lie. */
  readonly picture?: Picture | PictureFault;
  /** Of one that is called like a clip. */
  readonly clip?: ClipFile | ClipFault;
}

/** A story's folder. */
export interface StoryFolder {
  /** Relative to the project root: `src/stories/gantz-bakou`. */
  readonly path: string;
  /** By name. */
  readonly files: ReadonlyMap<string, StoryFile>;
}

/** The same while it is read. */
export interface ReadFolder extends StoryFolder {
  /** Names of the files that its texts have used so far. */
  readonly used: Set<string>;
}

/** Larger than this, a file keeps a reader on a phone waiting. In bytes. */
export const LARGEST = 5_000_000;

/**
 * Of a text: a novel has less. Reading Markdown takes seconds for each megabyte of links, which nobody waits for who writes.
 * In bytes.
 */
export const LARGEST_TEXT = 1_000_000;

/** Of a layer that the build simplifies, which no reader waits for; the check reads it in seconds. In bytes. */
export const LARGEST_SIMPLIFIED = 40_000_000;

/**
 * The bytes of a file, or null where it cannot be read, which is reported.
 *
 * @param largest how many bytes it may have
 */
export function bytesOf(
  path: string,
  { size, bytes, kind }: StoryFile,
  issues: Issue[],
  largest: number = path.endsWith('.md') ? LARGEST_TEXT : LARGEST
): Uint8Array | null {
  if (kind === 'outside') {
    const message = `${quote(path.split('/').at(-1) ?? path)} is a link that leads out of the story’s folder, and is not read.`;
    const hint = 'Put the file itself there in place of the link. Links to what lies in the folder are followed.';
    issues.push(issueAt('file-outside', path, FILE_START, message, hint));
    return null;
  }
  if (kind === 'device') {
    const hint = 'Put a file there.';
    issues.push(issueAt('file-outside', path, FILE_START, 'This is no file but a pipe, a socket or a device.', hint));
    return null;
  }
  if (bytes === null || size > largest) {
    const what = largest === LARGEST_SIMPLIFIED ? 'the build can simplify' : 'a page can serve';
    const message = `The file has ${(size / 1e6).toFixed(1)} MB, more than the ${largest / 1e6} MB that ${what}.`;
    const itself = largest === LARGEST ? ', or write “simplify: true” in its layer' : '';
    const hint = path.endsWith('.md')
      ? 'Make two stories of it.'
      : isTable(path)
        ? 'Keep the rows and the columns that the map shows, or add the rows up by place.'
        : `Simplify its lines: mapshaper in.geojson -simplify 10% -o precision=0.001 out.geojson${itself}.`;
    issues.push(issueAt('file-too-large', path, FILE_START, message, hint));
    return null;
  }
  return bytes;
}

/**
 * Decodes a file of UTF-8, or reports why it cannot be and gives null.
 *
 * @param largest how many bytes it may have
 */
export function decodeFile(path: string, file: StoryFile, issues: Issue[], largest?: number): SourceText | null {
  const bytes = bytesOf(path, file, issues, largest);
  if (bytes === null) return null;
  const wide = isTable(path) ? wideText(bytes) : null;
  if (wide !== null) return sourceText(path, wide);
  const foreign = foreignBytes(bytes);
  if (foreign) {
    const message = `The file is no text in UTF-8: it is ${foreign.what}.`;
    issues.push(issueAt('file-encoding', path, FILE_START, message, foreign.cure));
    return null;
  }
  try {
    return sourceText(path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The first character that could not be decoded, which the lenient decoder replaces.
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
    const lines = before.split(/\r\n|\r|\n/);
    const message = 'A character here is not UTF-8.';
    const hint = isTable(path)
      ? 'Save the table again with the encoding UTF-8: in Excel as “CSV UTF-8”.'
      : 'Save the file again with the encoding UTF-8.';
    const at = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    issues.push(issueAt('file-encoding', path, at, message, hint));
    return null;
  }
}

/** A text in UTF-16 that says so, as spreadsheets save “Unicode text”; null where it is none. */
function wideText(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  const little = first === 0xff && second === 0xfe && !(third === 0 && fourth === 0);
  if (!little && !(first === 0xfe && second === 0xff)) return null;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes);
  return text.includes('\uFFFD') ? null : text;
}
