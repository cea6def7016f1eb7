import sharp, { type Sharp } from 'sharp';
import { MOST_PIXELS, type Picture } from '#lib/story/pictures/picture.ts';

/** A drawing has no pixels of its own: its longer side is drawn with so many. */
const DRAWN = 2400;

/** The size that a drawing is drawn with, px, of its own in its own units. */
export function drawnSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = DRAWN / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture that was found sound, to be written anew: upright, in sRGB with eight bits a channel, its first frame. What is
 * written of it has nothing of the file but its pixels: no place, no time, no name, no thumbnail.
 */
export async function openPicture(path: string, { kind, width }: Pick<Picture, 'kind' | 'width'>): Promise<Sharp> {
  if (kind !== 'svg')
    return sharp(path, { limitInputPixels: MOST_PIXELS, pages: 1 }).autoOrient().toColourspace('srgb');
  const { width: own } = await sharp(path).metadata();
  return sharp(path, { density: Math.min(100_000, Math.max(1, (72 * width) / own)), limitInputPixels: MOST_PIXELS });
}
