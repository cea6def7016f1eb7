import { describe, expect, it } from 'vitest';
import type { Position } from '#lib/geo/position.ts';
import { datedShapes } from '#lib/render/map-file/make-regions-file.ts';
import { makeWorldMap } from '#lib/render/make-world-map.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { shapesInView, shapeUnder } from '#lib/stage/shape-under.ts';
import { disputedOn } from '#lib/stage/disputed-on.ts';

const atlas = readAtlas();
const shapes = shapesOf(makeWorldMap(atlas).topology);
const dated = datedShapes(atlas);
const stepanakert: Position = [46.75, 39.82];

describe('the shape under a position', () => {
  it.each<[string, Position, string, string | null]>([
    ['Stepanakert in 2022', stepanakert, '2022-10-03', 'nk-zone-2022-2023'],
    ['Stepanakert in 2000', stepanakert, '2000-01-01', 'nk-1994-2020'],
    ['Stepanakert in 2024', stepanakert, '2024-01-01', 'AZ'],
    ['Ganja', [46.36, 40.68], '2022-10-03', 'AZ'],
    ['the Black Sea', [34, 43.3], '2022-10-03', null],
    ['Chukotka, a turn to the east', [-175 + 360, 66.5], '2022-10-03', 'RU']
  ])('%s', (_, position, day, id) => expect(shapeUnder(shapes, disputedOn(dated, day), position)).toBe(id));
});

describe('the shapes in view', () => {
  const frame = { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  it('are those that a reader sees', () => {
    const camera = { center: stepanakert, zoom: 8, bearing: 0, pitch: 0 };
    const seen = shapesInView(shapes, disputedOn(dated, '2022-10-03'), camera, frame);
    expect([...seen].sort()).toEqual(['AM', 'AZ', 'IR', 'nk-zone-2022-2023']);
  });
});
