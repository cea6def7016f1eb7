import { nearest } from '#lib/text/near-words.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { quote } from '#lib/story/fields/located.ts';
import { isFault, PICTURE_NAME, type Picture } from '#lib/story/pictures/picture.ts';
import type { Report } from '#lib/story/report.ts';
import type { StoryFolder } from '#lib/story/story-file.ts';

/** The picture that a layer lays over the map; null where its folder has none of that name that can be laid there. */
export function readImage({ file }: DeclaredLayer, { files }: StoryFolder, inStory: Report): Picture | null {
  const found = files.get(file.value);
  const say = (code: 'geojson-missing' | 'image-unsuitable', message: string, hint: string): null => {
    inStory(code, file.offset, message, hint);
    return null;
  };
  if (found?.picture === undefined) {
    const pictures = [...files.keys()].filter((name) => PICTURE_NAME.test(name));
    // On the disks of some machines two names that differ in capitals are one, and on a web server they are two.
    const [near] = nearest(file.value, pictures, 1);
    const same = pictures.find((name) => name.toLowerCase() === file.value.toLowerCase());
    const hint = same
      ? `Write “${same}”: capitals count in names of files.`
      : near
        ? `Did you mean “${near}”?`
        : 'Put the picture beside story.md, as JPEG, PNG or WebP.';
    return say('geojson-missing', `The folder has no picture ${quote(file.value)}.`, hint);
  }
  const { picture } = found;
  if (isFault(picture)) {
    inStory(picture.code, file.offset, `${quote(file.value)}: ${picture.message}`, picture.hint);
    return null;
  }
  if (picture.kind === 'svg') {
    return say(
      'image-unsuitable',
      `${quote(file.value)} is a drawing (SVG).`,
      'Export it as PNG, some 2000 pixels across.'
    );
  }
  if (picture.animated) {
    return say(
      'image-unsuitable',
      `${quote(file.value)} moves.`,
      'Put one of its pictures there, as JPEG, PNG or WebP.'
    );
  }
  return picture;
}
