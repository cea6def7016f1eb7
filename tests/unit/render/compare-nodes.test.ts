import { describe, expect, it } from 'vitest';
import { compareNodes, daysAt, sharesInSight, wipeLines } from '#lib/render/compare-nodes.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES, PAPER } from '#lib/render/screens.ts';
import { rasterAt, rasterMarkup } from '#lib/render/still/raster.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';

const story = readStories('tests/stories/good/imagery').stories[0]!;
const map = makeStoryMap(story, readAtlas());
const index = map.scenes.findIndex(({ compare }) => compare);

describe('two pictures that are compared', () => {
  it('have the days of both in sight wherever the line stands, each on its side', () => {
    for (const frame of [FRAMES.portrait, FRAMES.landscape, PAPER]) {
      const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
      for (const position of [index - 0.2, index - 0.1, index, index + 0.1, index + 0.2]) {
        const [camera, scene] = [cameraAt(position), sceneAt(position)];
        const markup = compareNodes(map, scene, camera, frame).map(svgMarkup).join('');
        expect(markup.indexOf('12 mars 2024')).toBeGreaterThan(0);
        expect(markup.indexOf('3 mai 2024')).toBeGreaterThan(markup.indexOf('12 mars 2024'));
        const [line] = wipeLines(map, scene, camera, frame);
        const { x, y } = daysAt(line!, frame);
        expect(x).toBeGreaterThan(frame.padding.left + 40);
        expect(x).toBeLessThan(frame.width - frame.padding.right - 40);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(frame.height / 2);
      }
    }
  });

  it('have a line that is held in sight for as long as they are, with its days below the handle', () => {
    const frame = FRAMES.landscape;
    const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
    const [camera, scene] = [cameraAt(index), sceneAt(index)];
    // West of the line, and of both pictures.
    const [near, away] = [10.5, 60].map((east) => ({
      ...camera,
      zoom: camera.zoom + 3,
      center: [east, 47.5] as const
    }));
    expect(wipeLines(map, scene, near!, frame)).toEqual([]);
    const [line] = wipeLines(map, scene, near!, frame, true);
    expect([line!.share, line!.from[0], line!.to[0]]).toEqual([0.5, 0.1, 0.1].map((value) => expect.closeTo(value, 6)));
    expect(daysAt(line!, frame, true).y).toBeGreaterThan((line!.from[1] + line!.to[1]) / 2 + 30);
    expect(sharesInSight(line!.compare, near!, frame)![1]).toBeLessThan(0.5);
    expect(wipeLines(map, scene, away!, frame, true)).toEqual([]);
  });

  it('have no line where a scene does not compare', () => {
    const { cameraAt, sceneAt } = storyTimeline(map.scenes, FRAMES.landscape);
    expect(compareNodes(map, sceneAt(0), cameraAt(0), FRAMES.landscape)).toEqual([]);
  });
});

describe('a picture that a still shows from its file', () => {
  const { cameraAt } = storyTimeline(map.scenes, FRAMES.landscape);
  const [left, top, right, bottom] = map.layers[0]!.raster!.box;

  it('lies where the camera sees it, and shows the part that it is to show', () => {
    const raster = rasterAt('a.webp', [left, top, right, bottom], cameraAt(0), FRAMES.landscape)!;
    expect(raster.x).toBeCloseTo(FRAMES.landscape.padding.left, 0);
    expect(rasterMarkup(raster, 'class="a"')).toMatch(
      /^<image class="a" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+" preserveAspectRatio="none" href="a.webp"\/>$/
    );
    const middle = (left + right) / 2;
    const half = rasterAt('a.webp', [left, top, right, bottom], cameraAt(0), FRAMES.landscape, [middle, Infinity])!;
    expect(half.part![0]).toBeCloseTo(0.5);
    expect(rasterMarkup(half, 'class="a"')).toMatch(/^<svg x="[\d.]+"[^>]*><image class="a" x="-[\d.]+"/);
    expect(
      rasterAt('a.webp', [left, top, right, bottom], cameraAt(0), FRAMES.landscape, [Infinity, Infinity])
    ).toBeNull();
  });

  it('is turned with the camera', () => {
    const raster = rasterAt('a.webp', [left, top, right, bottom], { ...cameraAt(0), bearing: 30 }, FRAMES.landscape)!;
    expect(rasterMarkup(raster, '')).toContain('<g transform="rotate(-30 640 400)">');
  });
});
