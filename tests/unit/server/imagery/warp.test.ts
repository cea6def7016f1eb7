import { describe, expect, it } from 'vitest';
import { boxOf, cornersOf, withinCorners, type Corners } from '#lib/geo/quadrilateral.ts';
import { project, unproject } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { warp, type Pixels } from '#lib/server/imagery/warp.ts';

const COLOURS = { red: [255, 0, 0], green: [0, 255, 0], blue: [0, 0, 255], yellow: [255, 255, 0], grey: [90, 90, 90] };
type Colour = keyof typeof COLOURS;

/** Red at its top left, green at its top right, blue at its bottom left, yellow at its bottom right, grey between. */
const [WIDTH, HEIGHT] = [40, 30];
const picture: Pixels = {
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, i): number[] => {
      const [x, y] = [(i % WIDTH) / WIDTH, Math.floor(i / WIDTH) / HEIGHT];
      const side = (value: number): number => (value < 0.25 ? 0 : value >= 0.75 ? 2 : 1);
      const colour = ([['red', 'grey', 'green'], ['grey', 'grey', 'grey'], ['blue', 'grey', 'yellow']] as const)[side(y)]![side(x)]!; // prettier-ignore
      return [...COLOURS[colour], 255];
    }).flat()
  )
};

/** What lies at a position when a picture is laid between corners. */
function laid(corners: Corners): (position: Position) => Colour | 'nothing' {
  const [left, top, right, bottom] = boxOf(corners);
  const size = { width: 200, height: Math.round((200 * (bottom - top)) / (right - left)) };
  const within = withinCorners(corners);
  const made = warp(
    picture,
    size,
    (x, y) => within(unproject([left + (x / size.width) * (right - left), top + (y / size.height) * (bottom - top)])),
    WIDTH / size.width
  );
  return (position) => {
    const [x, y] = project(position);
    const column = Math.min(size.width - 1, Math.floor(((x - left) / (right - left)) * size.width));
    const row = Math.min(size.height - 1, Math.floor(((y - top) / (bottom - top)) * size.height));
    const at = (row * size.width + column) * 4;
    if (made.data[at + 3]! < 128) return 'nothing';
    const found = [...made.data.slice(at, at + 3)];
    return (Object.keys(COLOURS) as Colour[]).find((name) =>
      COLOURS[name].every((value, i) => Math.abs(value - found[i]!) < 12)
    )!;
  };
}

describe('a picture that is laid on the map', () => {
  it('has its corners where they are said to be', () => {
    const at = laid(cornersOf([9, 47, 11, 48]));
    expect([[9.1, 47.95], [10.9, 47.95], [9.1, 47.05], [10.9, 47.05], [10, 47.5]].map((one) => at(one as never))).toEqual([
      'red', 'green', 'blue', 'yellow', 'grey'
    ]); // prettier-ignore
  });

  it('lies in a mirror or turned where its corners ask for it', () => {
    const mirrored = laid([[9, 48], [9, 47], [11, 47], [11, 48]]); // prettier-ignore
    expect([mirrored([9.1, 47.95]), mirrored([9.1, 47.05]), mirrored([10.9, 47.95])]).toEqual(['red', 'green', 'blue']);
    const turned = laid([[9, 47], [9, 48], [11, 48], [11, 47]]); // prettier-ignore
    expect([turned([9.1, 47.05]), turned([9.1, 47.95]), turned([10.9, 47.95])]).toEqual(['red', 'green', 'yellow']);
  });

  it('lies aslant, and lets through what it does not reach', () => {
    const corners: Corners = [[9.5, 48], [11, 47.5], [10.5, 46.8], [9, 47.3]]; // prettier-ignore
    const at = laid(corners);
    const toMiddle = ([x, y]: Position): Position => [x + (9.99 - x) * 0.1, y + (47.4 - y) * 0.1];
    expect(corners.map((corner) => at(toMiddle(corner)))).toEqual(['red', 'green', 'yellow', 'blue']);
    expect([at([9.02, 47.98]), at([10.98, 47.98]), at([10.98, 46.82])]).toEqual(['nothing', 'nothing', 'nothing']);
  });
});
