import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import { memo } from '#lib/core/memo.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import { unproject, worldSize } from '#lib/geo/mercator.ts';
import { boxOf, withinCorners } from '#lib/geo/quadrilateral.ts';
import { drawing } from '#lib/render/drawn.ts';
import type { Raster, Rasters } from '#lib/render/still/raster.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { THEMES } from '#lib/render/theme.ts';
import { keep, kept } from '#lib/server/pictures/cache.ts';
import { openPicture } from '#lib/server/pictures/open-picture.ts';
import { STORIES } from '#lib/server/stories.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { servedSize } from './served-size.ts';
import { warp, type Pixels, type Within } from './warp.ts';

/** Changes where what is made of a picture would be another. */
const VERSION = 1;
/** Of WebP, 0 to 100. */
const SERVED = 78;
const STILL = 62;
/** Pixels to one of CSS in a still. */
const DENSITY = 1.25;

type Imaged = Layer & { readonly image: NonNullable<Layer['image']> };

const isImaged = (layer: Layer): layer is Imaged => layer.image !== undefined;
export const imageLayers = (story: Story): Imaged[] => story.layers.filter(isImaged);

/** What is served of a picture on the map: WebP of the upright rectangle that it lies in, without anything of its file but pixels. */
export async function servedImage(story: Story, layer: Imaged, map: StoryMap, root = STORIES): Promise<Buffer> {
  const size = servedSize(layer, map);
  const [left, top, right, bottom] = boxOf(layer.image.corners);
  const within = withinCorners(layer.image.corners);
  const at: Within = (x, y) =>
    within(unproject([left + (x / size.width) * (right - left), top + (y / size.height) * (bottom - top)]));
  return made(fileOf(story, layer, root), layer, {
    what: ['served', size.width, size.height],
    size,
    at,
    pixel: (right - left) / size.width,
    encode: (image) => image.webp({ quality: SERVED, effort: 5 })
  });
}

/** The pictures that a scene shows, each as a camera sees it in a frame, in the still itself: a file that is shown as a picture fetches none. */
export async function stillRasters(
  story: Story,
  map: StoryMap,
  view: { readonly scene: SceneState; readonly camera: Camera; readonly frame: Frame },
  { format = 'webp', root = STORIES }: { readonly format?: 'webp' | 'png'; readonly root?: string } = {}
): Promise<Rasters> {
  const { scene, camera, frame } = view;
  const shown = drawing(map, scene, THEMES.light).filter(({ of }) => of === 'raster');
  const rasters = new Map<string, Raster>();
  for (const { key, within } of shown) {
    const layer = imageLayers(story).find(({ id }) => id === key);
    if (!layer || (within && within[0] >= within[1])) continue;
    const [left, , right] = boxOf(layer.image.corners);
    const lies = withinCorners(layer.image.corners);
    const middle = ((left + right) / 2) * 360 - 180;
    const size = { width: Math.round(frame.width * DENSITY), height: Math.round(frame.height * DENSITY) };
    const at: Within = (x, y) => {
      const [longitude, latitude] = positionAt([x / DENSITY, y / DENSITY], camera, frame);
      const own = unwrap(longitude, middle);
      const across = (own + 180) / 360;
      return within && (across < within[0] || across >= within[1]) ? null : lies([own, latitude]);
    };
    const bytes = await made(fileOf(story, layer, root), layer, {
      what: [
        format,
        size.width,
        size.height,
        ...camera.center,
        camera.zoom,
        camera.bearing,
        camera.pitch,
        ...(within ?? []).map(String)
      ],
      size,
      at,
      pixel: 1 / (worldSize(camera.zoom) * DENSITY),
      encode: (image) => (format === 'png' ? image.png() : image.webp({ quality: STILL, effort: 4 }))
    });
    rasters.set(layer.id, {
      href: `data:image/${format};base64,${bytes.toString('base64')}`,
      x: 0,
      y: 0,
      width: frame.width,
      height: frame.height
    });
  }
  return rasters;
}

const fileOf = ({ slug }: Story, { file }: Imaged, root: string): string => join(root, slug, file);

/** What is made of a picture. */
interface Making {
  /** What of it, beside which picture it is and where its corners lie. */
  readonly what: readonly (string | number)[];
  readonly size: { readonly width: number; readonly height: number };
  readonly at: Within;
  /** How much of the plane a pixel of it is wide. */
  readonly pixel: number;
  readonly encode: (image: Sharp) => Sharp;
}

/** Made anew of the pixels of a picture, or what was made of the same before. */
async function made(path: string, layer: Imaged, { what, size, at, pixel, encode }: Making): Promise<Buffer> {
  const { picture, corners } = layer.image;
  const told = createHash('sha256')
    .update(JSON.stringify([what, corners]))
    .digest('hex')
    .slice(0, 16);
  const name = `${picture.hash}-map-${VERSION}-${told}`;
  const before = kept(name);
  if (before) return before;
  const [left, , right] = boxOf(corners);
  // Made smaller first by a filter that sees all pixels, to no less than what is asked for.
  const wanted = Math.min(1, (2 * (right - left)) / pixel / Math.max(picture.width, 1));
  const source = await pixelsOf(path, picture, wanted >= 0.7 ? 1 : 2 ** Math.ceil(Math.log2(wanted)));
  const scale = Math.max(0.5, (pixel * source.width) / (right - left));
  const warped = warp(source, size, at, scale);
  const raw = { width: warped.width, height: warped.height, channels: 4 as const };
  const bytes = await encode(sharp(warped.data, { raw })).toBuffer();
  keep(name, bytes);
  return bytes;
}

const opened = memo((_picture: object) => new Map<number, Promise<Pixels>>());

/** @param share of its size */
function pixelsOf(path: string, picture: Imaged['image']['picture'], share: number): Promise<Pixels> {
  const sizes = opened(picture);
  let pixels = sizes.get(share);
  if (!pixels) sizes.set(share, (pixels = decoded(path, picture, share)));
  return pixels;
}

async function decoded(path: string, picture: Imaged['image']['picture'], share: number): Promise<Pixels> {
  const image = await openPicture(path, picture);
  const small = share < 1 ? image.resize(Math.max(1, Math.round(picture.width * share))) : image;
  const { data, info } = await small.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
