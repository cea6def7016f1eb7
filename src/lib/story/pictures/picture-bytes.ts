import type { PictureFault, PictureKind } from './picture.ts';
import { svgFault } from './svg-fault.ts';

const EXPORT = 'Export it as JPEG, and put that file there.';

const fault = (message: string, hint: string): PictureFault => ({ code: 'picture-unreadable', message, hint });

/** What a file begins with; `?` stands for any byte. */
const starts = (bytes: Uint8Array, pattern: string, at = 0): boolean =>
  Array.from(pattern).every((letter, i) => letter === '?' || bytes[at + i] === letter.charCodeAt(0));

const KINDS: readonly (readonly [pattern: string, kind: PictureKind])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF????WEBP', 'webp'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff']
];

/** What is recognised and not shown, what it is, and what to do. */
const OTHERS: readonly (readonly [pattern: string, what: string, hint: string])[] = [
  ['%PDF-', 'a PDF', `${EXPORT} A page of it is exported by “pdftoppm -jpeg -r 200”.`],
  ['%!PS', 'PostScript', EXPORT],
  ['BM', 'a bitmap (BMP)', 'Save it as PNG or JPEG.'],
  ['8BPS', 'a document of Photoshop', EXPORT],
  ['\0\0\x01\0', 'an icon (ICO)', 'Save it as PNG.'],
  ['\xff\x0a', 'a JPEG XL', EXPORT],
  ['\0\0\0\x0cJXL ', 'a JPEG XL', EXPORT],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000', EXPORT],
  ['PK\x03\x04', 'a ZIP archive, as documents of Word are', 'Unpack it, and put the picture itself there.'],
  ['\x1f\x8b', 'compressed by gzip', 'Unpack it, and put the picture itself there.'],
  ['{', 'text, perhaps what a server says of an error', 'Download the picture again.'],
  ['version https://git-lfs', 'a pointer of Git LFS, without the picture', 'Fetch the picture itself: “git lfs pull”.'],
  ['/annex/', 'a pointer of git-annex, without the picture', 'Fetch the picture itself: “git annex get”.']
];

/** What a container of pictures or films (ISO base media) says that it holds. */
const BRANDS: readonly (readonly [brand: RegExp, what: string, hint: string])[] = [
  [
    /^(?:heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)/,
    'a HEIC picture, as phones keep them, which no browser shows',
    'Export it as JPEG: on a Mac from Preview, on an iPhone by Settings › Camera › Formats › Most Compatible.'
  ],
  [/^crx /, 'a raw picture of a camera', EXPORT],
  [/./, 'a film', 'Name it as a clip, clip.mp4, or put a picture of it there.']
];

/**
 * What a file is by its first bytes: a format that can be decoded, or why it is none. A name may lie: what a site hands out as
 * photo.jpg is often WebP, and what a failed download leaves is a page.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | PictureFault {
  if (bytes.length === 0) return fault('The file is empty.', 'Put the picture there again: its copy failed.');
  const kind = KINDS.find(([pattern]) => starts(bytes, pattern))?.[1];
  if (kind) return kind;
  if (starts(bytes, 'ftyp', 4)) {
    const brands = text(bytes.subarray(8, 32));
    if (/^avi[fs]|avif/.test(brands)) return 'avif';
    const [, what, hint] = BRANDS.find(([brand]) => brand.test(brands))!;
    return fault(`This is ${what}.`, hint);
  }
  const beginning = text(bytes.subarray(0, 4096)).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (/^(?:<\?xml[^]*?\?>|<!--[^]*?-->|<!DOCTYPE svg[^]*?>|\s)*<(?:[\w-]+:)?svg[\s>]/i.test(beginning)) {
    return svgFault(new TextDecoder().decode(bytes)) ?? 'svg';
  }
  if (/^(?:<!doctype html|<html|<head|<body|<!--[^]*?<html)/i.test(beginning)) {
    const hint = 'Open its address in a browser, save the picture itself, and look at it before you put it there.';
    return fault('This is no picture but a web page: the download failed.', hint);
  }
  const other = OTHERS.find(([pattern]) => starts(bytes, pattern));
  if (other) return fault(`This is no picture that can be shown: it is ${other[1]}.`, other[2]);
  if (beginning.startsWith('<')) {
    return fault('This is no picture but XML, perhaps what a server says of an error.', 'Download the picture again.');
  }
  const hint = 'Put a JPEG, PNG, WebP, AVIF, TIFF, GIF or SVG there. If it is one, its copy failed: take it again.';
  return fault('This is no picture of a known kind.', hint);
}

/** Each byte as a letter, which is enough for signs of ASCII. */
const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
