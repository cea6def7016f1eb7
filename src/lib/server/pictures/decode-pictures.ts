/**
 * Decodes pictures, in a process of its own: `read-pictures.ts` waits for it, as decoders do not wait, and one that a broken file
 * brings down brings nothing else down. Reads a list of `Asked` as JSON, writes one of `Decoded`, in the same order.
 */
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { MOST_PIXELS, type PictureKind } from '#lib/story/pictures/picture.ts';
import { drawnSize } from './open-picture.ts';

/** A file on the disk, and what its first bytes say that it is. */
export interface Asked {
  readonly path: string;
  readonly kind: PictureKind;
}

/** What its pixels say, or why they could not be read: in the words of the decoder, or that there are too many. */
export type Decoded =
  | { readonly width: number; readonly height: number; readonly alpha: boolean; readonly pages: number }
  | { readonly fault: string }
  | { readonly pixels: readonly [width: number, height: number] };

/** Some pixels across, of which one that shows through is found. */
const SAMPLE = 400;

async function decode({ path, kind }: Asked): Promise<Decoded> {
  try {
    const image = sharp(path, { failOn: 'error', limitInputPixels: kind === 'svg' && MOST_PIXELS, pages: 1 });
    const { autoOrient, pages = 1, hasAlpha } = await image.metadata();
    const { width, height } = kind === 'svg' ? drawnSize(autoOrient) : autoOrient;
    if (kind !== 'svg' && width * height > MOST_PIXELS) return { pixels: [width, height] };
    // All of it is read, so that one that breaks off is known.
    const { data, info } = await image
      .autoOrient()
      .resize(SAMPLE, SAMPLE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const alpha = hasAlpha && info.channels === 4 && data.some((value, i) => i % 4 === 3 && value < 250);
    return { width, height, alpha, pages };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: several large pictures at once would not fit a small machine.
const asked = JSON.parse(await text(process.stdin)) as Asked[];
const decoded: Decoded[] = [];
for (const one of asked) decoded.push(await decode(one));
process.stdout.write(JSON.stringify(decoded));
