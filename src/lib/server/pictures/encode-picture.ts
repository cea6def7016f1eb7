import { join } from 'node:path';
import { STORIES } from '#lib/server/stories.ts';
import { fallbackOf, type ServedFormat, type ShownPicture } from '#lib/story/pictures/served.ts';
import { keep, kept } from './cache.ts';
import { openPicture } from './open-picture.ts';

/** Changes where what is written would be another. */
const VERSION = 1;

/**
 * A picture written anew, of a width and in a format. What was written once is kept from build to build. AVIF of 1200 pixels takes
 * a third of a second; at the next effort it takes ten times that, for a tenth fewer bytes.
 *
 * @param slug of the story
 * @param width no more than its own, px
 */
export async function encodePicture(
  slug: string,
  picture: ShownPicture,
  width: number,
  format: ServedFormat
): Promise<Buffer> {
  const name = `${picture.hash}-${width}-${VERSION}.${format}`;
  const known = kept(name);
  if (known) return known;
  const resized = (await openPicture(join(STORIES, slug, picture.file), picture)).resize({ width });
  // A picture of which a few pixels are not quite opaque is taken for opaque.
  const image = fallbackOf(picture) === 'jpg' ? resized.flatten({ background: '#fff' }) : resized;
  const written = await (
    format === 'avif'
      ? image.avif({ quality: 55, effort: 2 })
      : format === 'png'
        ? image.png({ palette: true, quality: 90 })
        : image.jpeg({ quality: 80, progressive: true, mozjpeg: true })
  ).toBuffer();
  keep(name, written);
  return written;
}
