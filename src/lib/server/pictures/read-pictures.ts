import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { openSync, readFileSync, readSync, closeSync } from 'node:fs';
import { pictureKind } from '#lib/story/pictures/picture-bytes.ts';
import {
  LARGEST_PICTURE,
  MOST_PIXELS,
  type Picture,
  type PictureFault,
  type PictureKind
} from '#lib/story/pictures/picture.ts';
import { keep, kept } from './cache.ts';
import type { Asked, Decoded } from './decode-pictures.ts';

/** Changes where what is found of a picture would be another. */
const VERSION = 1;

/** A picture's file as it lies on the disk. */
export interface PictureFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * What files are that are called like pictures, by their bytes, in the order of the files. All that are not known from an
 * earlier time are decoded at once.
 */
export function readPictures(files: readonly PictureFile[]): (Picture | PictureFault)[] {
  const asked: (Asked & { readonly bytes: Buffer; readonly hash: string; readonly at: number })[] = [];
  const read = files.map(({ path, size }, at): Picture | PictureFault | null => {
    if (size > LARGEST_PICTURE) return tooLarge(path, size);
    const bytes = readFileSync(path);
    const kind = pictureKind(bytes);
    if (typeof kind !== 'string') return kind;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const known = kept(nameOf(hash));
    if (known) return JSON.parse(known.toString()) as Picture | PictureFault;
    asked.push({ path, kind, bytes, hash, at });
    return null;
  });
  const decoded = asked.length > 0 ? decodeAll(asked) : [];
  for (const [i, { bytes, kind, hash, at }] of asked.entries()) {
    const found = factsOf(decoded[i]!, kind, bytes, hash);
    keep(nameOf(hash), JSON.stringify(found));
    read[at] = found;
  }
  return read as (Picture | PictureFault)[];
}

const nameOf = (hash: string): string => `${hash}-${VERSION}.json`;

function decodeAll(asked: readonly Asked[]): Decoded[] {
  const input = JSON.stringify(asked.map(({ path, kind }) => ({ path, kind })));
  const args = ['--import', 'tsx', 'src/lib/server/pictures/decode-pictures.ts'];
  const options = { input, maxBuffer: 1e8, stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'] };
  try {
    return JSON.parse(execFileSync(process.execPath, args, options).toString()) as Decoded[];
  } catch (error) {
    // One of them has brought the decoder down: which one is found by asking for each.
    if (asked.length > 1) return asked.flatMap((one) => decodeAll([one]));
    return [{ fault: error instanceof Error ? error.message : String(error) }];
  }
}

function factsOf(decoded: Decoded, kind: PictureKind, bytes: Buffer, hash: string): Picture | PictureFault {
  if ('pixels' in decoded) {
    const [width, height] = decoded.pixels;
    const message = `The picture has ${width} × ${height} pixels, more than the ${MOST_PIXELS / 1e6} million that are read.`;
    return { code: 'picture-large', message, hint: 'Export it smaller: 2400 pixels across are plenty.' };
  }
  if ('fault' in decoded) {
    const broken = /premature|truncat|corrupt|unexpected end|end of (?:file|stream)|read error|bad seek/i.test(
      decoded.fault
    );
    const message = broken
      ? `The picture (${NAMES[kind]}) breaks off, or is damaged.`
      : `The picture (${NAMES[kind]}) cannot be decoded: ${decoded.fault.split('\n')[0]!.slice(0, 120)}.`;
    return { code: 'picture-unreadable', message, hint: 'Copy it again from where it came, or export it as JPEG.' };
  }
  const { width, height, alpha, pages } = decoded;
  // Several pages of a TIFF are sizes or sheets of it.
  const animated = kind === 'png' ? bytes.subarray(0, 1000).includes('acTL') : kind !== 'tiff' && pages > 1;
  return { kind, width, height, alpha, animated, hash };
}

const NAMES: Readonly<Record<PictureKind, string>> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
  tiff: 'TIFF',
  svg: 'SVG'
};

/** Its first bytes tell whether it is a picture at all. */
function tooLarge(path: string, size: number): PictureFault {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  const kind = pictureKind(bytes.subarray(0, length));
  if (typeof kind !== 'string') return kind;
  const message = `The file has ${(size / 1e6).toFixed(0)} MB, more than the ${LARGEST_PICTURE / 1e6} MB that a picture may have.`;
  return { code: 'picture-large', message, hint: 'Export it as JPEG, 2400 pixels across.' };
}
