import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { timeline } from '#lib/story/timeline.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { imageLayers, servedImage, stillRasters } from '#lib/server/imagery/imagery.ts';
import { servedSize } from '#lib/server/imagery/served-size.ts';
import { readStories } from '#lib/server/stories.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES, PAPER } from '#lib/render/screens.ts';

const ROOT = 'tests/stories/good/imagery';
const story = readStories(ROOT).stories[0]!;
const map = makeStoryMap(story, readAtlas());
const [before, , aslant] = imageLayers(story);

/** The colour of a pixel of a picture. */
async function pixel(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
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
      const { cameraAt, sceneAt } = timeline(map.scenes, frame);
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
});
