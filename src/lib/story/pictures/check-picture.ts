import type { Image } from 'mdast';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { ReadFolder } from '#lib/story/story-file.ts';
import { nearest } from '#lib/text/near-words.ts';
import { CLIP_NAME } from './clip-bytes.ts';
import { creditIn } from './credit.ts';
import { isFault, PICTURE_NAME, type Picture } from './picture.ts';
import type { ShownPicture } from './served.ts';

/** Fewer are blurred on a phone, whose column is 331 px wide with two or three pixels to each. */
const FEWEST = 600;
/** What a camera calls a picture, or an editor in haste: it says nothing of what is seen. */
const NO_WORDS =
  /^(?:img|dsc[fn]?|pxl|image|photo|picture|foto|bild|untitled|screenshot)?[\s_.-]*\d*$|\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** A picture that a text shows, or null where it cannot; all that is wrong with it is reported at its place in the text. */
export function checkPicture(
  { url, alt, title }: Pick<Image, 'url' | 'alt' | 'title'>,
  offset: number,
  folder: ReadFolder,
  report: Report
): ShownPicture | null {
  const found = CLIP_NAME.test(fileOf(url))
    ? findClip(url, offset, folder, report)
    : findPicture(url, offset, folder, report);
  const said = alt?.trim() ?? '';
  if (NO_WORDS.test(said)) {
    const message = `The picture ${quote(url)} has no text in words for those who do not see it${said === '' ? '' : `: ${quote(said)}`}.`;
    report(
      'picture-alt',
      offset,
      message,
      'Write what it shows between the square brackets: ![A port at night](port.jpg "…").'
    );
  }
  const credited = creditIn(title?.trim() ?? '');
  if (!credited) {
    const message = `Nobody is credited with the picture ${quote(url)}.`;
    const hint = `Write its caption, and who made it, behind its name in straight quotation marks: ![…](${url} "The port at night © Jane Doe").`;
    report('picture-credit', offset, message, hint);
  }
  return found && { ...found, alt: said, ...(credited ?? { caption: '', credit: '', by: '' }) };
}

/** The file that an address in a text means, without what says nothing in it. */
export function fileOf(url: string): string {
  const file = url.replace(/^(?:\.\/)+/, '');
  try {
    return decodeURIComponent(file).normalize();
  } catch {
    // A stray % is part of the name.
    return file.normalize();
  }
}

/** A file of the folder by what a text calls it; null, and an issue, where there is none. */
function findFile(url: string, offset: number, { files, used }: ReadFolder, report: Report): string | null {
  if (/^(?:[a-z][a-z+.-]*:|\/\/|www\.)/i.test(url)) {
    const message = `The picture ${quote(url)} is at another address, and a story asks no other site for anything.`;
    const hint = 'If you may use it, save it in the story’s folder, and write its file’s name here.';
    report('picture-foreign', offset, message, hint);
    return null;
  }
  const wanted = fileOf(url);
  const file = [...files.keys()].find((name) => name.normalize() === wanted);
  if (file === undefined) {
    const same = [...files.keys()].find((name) => name.normalize().toLowerCase() === wanted.toLowerCase());
    const [near] = same
      ? [same]
      : nearest(
          wanted,
          [...files.keys()].filter((name) => PICTURE_NAME.test(name) || CLIP_NAME.test(name)),
          1
        );
    if (same) used.add(same);
    const message = same
      ? `The file is called ${quote(same)}: to a server, ${quote(wanted)} is another.`
      : `The story’s folder has no file ${quote(wanted)}.`;
    const hint = near
      ? `Write ${near}, or rename the file.`
      : wanted.includes('/')
        ? 'Put the picture in the story’s folder itself, and write its name alone.'
        : 'Put the picture there, or correct its name.';
    report('picture-missing', offset, message, hint);
    return null;
  }
  used.add(file);
  return file;
}

type Found = Pick<ShownPicture, keyof Picture | 'file' | 'clip'>;

function findPicture(url: string, offset: number, folder: ReadFolder, report: Report): Found | null {
  const file = findFile(url, offset, folder, report);
  if (file === null) return null;
  const { picture, kind } = folder.files.get(file)!;
  if (!picture) {
    const message =
      kind === 'file' ? `${quote(file)} is not called like a picture.` : `${quote(file)} is no file that can be read.`;
    report(
      'picture-unreadable',
      offset,
      message,
      'A picture’s name ends in .jpg, .png, .webp, .avif, .tif, .gif or .svg.'
    );
    return null;
  }
  if (isFault(picture)) {
    report(picture.code, offset, `${quote(file)} cannot be shown. ${picture.message}`, picture.hint);
    return null;
  }
  if (picture.animated) {
    const message = `${quote(file)} moves, and its first frame is shown.`;
    report(
      'picture-animated',
      offset,
      message,
      'Export the frame that is to be seen, or a clip: clip.mp4, and clip.jpg for before it is played.'
    );
  }
  if (picture.width < FEWEST) {
    const message = `${quote(file)} is ${picture.width} pixels wide, and blurred where it is shown: a column has ${FEWEST} and more.`;
    report('picture-small', offset, message, 'Put a larger one there; 2400 pixels across are plenty.');
  }
  return { ...picture, file };
}

/** A clip, by the picture that stands for it until it is played: clip.jpg for clip.mp4. */
function findClip(url: string, offset: number, folder: ReadFolder, report: Report): Found | null {
  const file = findFile(url, offset, folder, report);
  if (file === null) return null;
  const base = file.replace(/\.[^.]*$/, '');
  const poster = [...folder.files.keys()].find(
    (name) => name.replace(/\.[^.]*$/, '') === base && PICTURE_NAME.test(name)
  );
  if (poster) folder.used.add(poster);
  const { clip } = folder.files.get(file)!;
  if (!clip) {
    report(
      'clip-unreadable',
      offset,
      `${quote(file)} is no file that can be read.`,
      'Put a clip there: an MP4 with H.264.'
    );
    return null;
  }
  if ('code' in clip) {
    report(clip.code, offset, `${quote(file)} cannot be shown. ${clip.message}`, clip.hint);
    return null;
  }
  if (clip.sound) {
    const hint = 'Take its sound out: ffmpeg -i in.mp4 -an -c:v copy out.mp4. What is said in it belongs in the text.';
    report('clip-sound', offset, `${quote(file)} has sound, and a clip is shown without.`, hint);
  }
  if (!poster) {
    const message = `Nothing is shown of ${quote(file)} before it is played, on paper and in feeds.`;
    report('clip-poster', offset, message, `Put a picture of it there: ${base}.jpg.`);
    return null;
  }
  const picture = findPicture(poster, offset, folder, report);
  return picture && { ...picture, clip: { ...clip, file } };
}
