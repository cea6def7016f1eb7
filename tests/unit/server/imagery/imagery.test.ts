import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { memo } from '#lib/core/memo.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { imageLayers, servedImage, stillRasters } from '#lib/server/imagery/imagery.ts';
import { servedSize } from '#lib/server/imagery/served-size.ts';
import { readStories } from '#lib/server/stories.ts';
import { drawing } from '#lib/render/drawn.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES, PAPER } from '#lib/render/screens.ts';
import { THEMES } from '#lib/render/theme.ts';

const ROOT = 'tests/stories/good/imagery';
const story = readStories(ROOT).stories[0]!;
const map = makeStoryMap(story, readAtlas());
const [before, , aslant] = imageLayers(story);
/** Of each of its pictures: top left, top right, bottom right, bottom left. */
const COLOURS = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [255, 255, 0, 255],
  [0, 0, 255, 255]
];

const pixels = memo((bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true }));

/** The colour of a pixel of a picture. */
async function pixel(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await pixels(bytes);
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return [...data.subarray(at, at + 4)];
}
const near = (found: number[], wanted: number[]): void => {
  for (const [i, value] of wanted.entries()) expect(Math.abs(value - found[i]!), String(found)).toBeLessThan(30);
};

describe('the pictures of a story', () => {
  it('are served upright, no larger than they are, without what stands in their files', async () => {
    const bytes = await servedImage(story, before!, map, ROOT);
    const metadata = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ format: 'webp', ...servedSize(before!, map) });
    expect(metadata.width).toBeLessThanOrEqual(81);
    expect([metadata.exif, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined]);
    near(await pixel(bytes, 0.1, 0.1), [255, 0, 0, 255]);
    near(await pixel(bytes, 0.9, 0.9), [255, 255, 0, 255]);
    expect((await pixel(await servedImage(story, aslant!, map, ROOT), 0.02, 0.02))[3]).toBe(0);
  });

  it('stand in a still as its camera sees them, the two that are compared on either side of the middle', async () => {
    const index = map.scenes.findIndex(({ compare }) => compare);
    for (const frame of [FRAMES.landscape, PAPER]) {
      const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
      const rasters = await stillRasters(
        story,
        map,
        { scene: sceneAt(index), camera: cameraAt(index), frame },
        { root: ROOT }
      );
      expect([...rasters.keys()]).toEqual(['avant', 'apres']);
      const middle = (frame.padding.left + frame.width - frame.padding.right) / 2 / frame.width;
      const covers = async (id: string, x: number): Promise<boolean> => {
        const { href } = rasters.get(id)!;
        expect(href).toMatch(/^data:image\/webp;base64,/);
        return (await pixel(Buffer.from(href.split(',')[1]!, 'base64'), x, 0.5))[3]! > 128;
      };
      expect([await covers('avant', middle - 0.03), await covers('avant', middle + 0.03)]).toEqual([true, false]);
      expect([await covers('apres', middle - 0.03), await covers('apres', middle + 0.03)]).toEqual([false, true]);
    }
  });

  it('stand in a still by their four corners, turned and tilted too, with as much of them as is not wiped away', async () => {
    const frame = FRAMES.portrait;
    const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
    for (const position of [0, 0.85, 0.94, 1.11, 2]) {
      const [camera, scene] = [cameraAt(position), sceneAt(position)];
      const rasters = await stillRasters(story, map, { scene, camera, frame }, { root: ROOT });
      const shown = drawing(map, scene, THEMES.light).filter(({ of }) => of === 'raster');
      expect(shown.length, `${position}`).toBeGreaterThan(0);
      for (const { key, within } of shown) {
        const { corners } = imageLayers(story).find(({ id }) => id === key)!.image;
        const raster = rasters.get(key!);
        const bytes = raster && Buffer.from(raster.href.split(',')[1]!, 'base64');
        const middle = [0, 1].map((i) => corners.reduce((sum, corner) => sum + corner[i]! / 4, 0));
        for (const [i, corner] of corners.entries()) {
          for (const [reach, inside] of [
            [0.85, true],
            [1.15, false]
          ] as const) {
            const at = corner.map((value, j) => middle[j]! + (value - middle[j]!) * reach) as unknown as Position;
            const [across] = project(at);
            const [x, y] = screenOfPosition(at, camera, frame);
            if (x < 1 || y < 1 || x > frame.width - 1 || y > frame.height - 1) continue;
            const shows = inside && (!within || (across >= within[0] && across < within[1]));
            const found = bytes ? await pixel(bytes, x / frame.width, y / frame.height) : [0, 0, 0, 0];
            const what = `${key} at ${position}, corner ${i}, ${reach}: ${String(found)}`;
            expect(found[3]! > 128, what).toBe(shows);
            if (shows) near(found, COLOURS[i]!);
          }
        }
      }
    }
  });
});
