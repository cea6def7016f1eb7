import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePicture } from '#lib/server/pictures/encode-picture.ts';
import { readPictures } from '#lib/server/pictures/read-pictures.ts';
import { STORIES } from '#lib/server/stories.ts';
import { isFault } from '#lib/story/pictures/picture.ts';
import type { ServedFormat, ShownPicture } from '#lib/story/pictures/served.ts';

/** Red at top left, green at top right, blue at bottom left, yellow at bottom right. */
const corners = (seed: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#ff0"/>` +
      `<rect width="320" height="200" fill="#f00"/><rect x="320" width="320" height="200" fill="#0f0"/>` +
      `<rect y="200" width="320" height="200" fill="#00f"/><circle cx="320" cy="200" r="${seed}" fill="#fff"/></svg>`
  );
/** What is to be done to the pixels so that each EXIF orientation shows the same picture. */
const STORED: Readonly<Record<number, (image: Sharp) => Sharp>> = {
  1: (image) => image,
  3: (image) => image.rotate(180),
  // Mirrored before it is turned, whichever is asked for first.
  5: (image) => image.flip().rotate(90),
  6: (image) => image.rotate(270),
  8: (image) => image.rotate(90)
};

let folder: string;
beforeAll(() => {
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync('node_modules/.cache/encode-');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function shownOf(file: string, bytes: Buffer): Promise<ShownPicture> {
  writeFileSync(join(folder, file), bytes);
  const [read] = readPictures([{ path: join(folder, file), size: bytes.length }]);
  if (!read || isFault(read)) throw new Error(JSON.stringify(read));
  return { ...read, file, alt: '', caption: '', credit: '', by: '' };
}
const encode = (picture: ShownPicture, width: number, format: ServedFormat) =>
  encodePicture(relative(STORIES, folder), picture, width, format);

describe('a picture written anew', { timeout: 60_000 }, () => {
  it.each([1, 3, 5, 6, 8])(
    'stands upright once, and says nothing but its pixels: EXIF orientation %i',
    async (orientation) => {
      const stored = await STORED[orientation]!(sharp(await sharp(corners(orientation)).png().toBuffer())).toBuffer();
      const bytes = await sharp(stored)
        .withMetadata({ orientation })
        .withExifMerge({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '40/1 22/1 0/1' } })
        .jpeg({ quality: 95 })
        .toBuffer();
      const picture = await shownOf(`turn-${orientation}.jpg`, bytes);
      expect(picture).toMatchObject({ width: 640, height: 400 });
      for (const format of ['avif', 'jpg'] as const) {
        const written = await encode(picture, 400, format);
        const { width, height, exif, xmp, iptc, icc } = await sharp(written).metadata();
        expect([width, height]).toEqual([400, 250]);
        expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
        expect(written.toString('latin1')).not.toMatch(/Exif|Phone|GPS/);
        const { data, info } = await sharp(written).raw().toBuffer({ resolveWithObject: true });
        const at = (x: number, y: number) =>
          [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
            .map((value) => (value > 127 ? 1 : 0))
            .join('');
        expect([at(20, 20), at(380, 20), at(20, 230), at(380, 230)]).toEqual(['100', '010', '001', '110']);
      }
    }
  );

  it('of a printer’s four colours has a screen’s three, and what is clear stays clear', async () => {
    const print = await shownOf('print.jpg', await sharp(corners(9)).toColourspace('cmyk').jpeg().toBuffer());
    expect(await sharp(await encode(print, 400, 'jpg')).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const clear = await shownOf(
      'clear.png',
      await sharp({ create: { width: 500, height: 300, channels: 4, background: '#f008' } })
        .png()
        .toBuffer()
    );
    expect((await sharp(await encode(clear, 400, 'png')).stats()).isOpaque).toBe(false);
    expect((await sharp(await encode(clear, 400, 'avif')).stats()).isOpaque).toBe(false);
  });

  it('of a drawing is as sharp as it is wide', async () => {
    const drawing = await shownOf('drawing.svg', corners(8));
    expect(await sharp(await encode(drawing, 1200, 'avif')).metadata()).toMatchObject({ width: 1200, height: 750 });
  });
});
