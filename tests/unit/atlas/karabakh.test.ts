import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '#lib/atlas/shape.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const atlas = readAtlas();

/** Settlements that the Armenian side held from December 2020 to September 2023. */
const INSIDE: Record<string, [number, number]> = {
  Lisagor: [46.6431, 39.6875],
  'Hin Shen': [46.6028, 39.6372],
  Machkalashen: [47.0289, 39.6939],
  Stepanakert: [46.751, 39.8182],
  Krkjan: [46.7386, 39.802],
  Shosh: [46.7863, 39.7708],
  Ivanyan: [46.7944, 39.9097],
  Askeran: [46.8354, 39.9379],
  Martakert: [46.8225, 40.2097],
  Martuni: [47.111, 39.7952],
  'Karmir Shuka': [46.9473, 39.6771],
  Avdur: [46.9397, 39.845],
  Vank: [46.5442, 40.0528],
  'Mets Shen': [46.6019, 39.6583]
};

/** Settlements that the Azerbaijani side held. */
const OUTSIDE: Record<string, [number, number]> = {
  Shusha: [46.7499, 39.7601],
  Karintak: [46.7438, 39.7429],
  Sghnakh: [46.8015, 39.7221],
  Avetaranots: [46.8304, 39.7036],
  Shekher: [46.9783, 39.6493],
  Togh: [46.9654, 39.587],
  Hadrut: [47.0314, 39.519],
  Aghdam: [46.9305, 39.9932],
  Talish: [46.7408, 40.3814],
  Mataghis: [46.7502, 40.3259],
  Levonarkh: [46.8083, 40.3167],
  Fuzuli: [47.1453, 39.6009],
  Kalbajar: [46.0384, 40.1066]
};

const LACHIN: [number, number] = [46.549, 39.6402];

describe.each(['nk-zone-2020-2022', 'nk-zone-2022-2023'])('%s', (id) => {
  const shape = shapeOf(atlas, id);

  test.each(Object.entries(INSIDE))('holds %s', (_, position) => {
    expect(booleanPointInPolygon(position, shape)).toBe(true);
  });

  test.each(Object.entries(OUTSIDE))('does not hold %s', (_, position) => {
    expect(booleanPointInPolygon(position, shape)).toBe(false);
  });
});

test('Lachin is in the corridor until the new road, and no longer', () => {
  expect(booleanPointInPolygon(LACHIN, shapeOf(atlas, 'nk-zone-2020-2022'))).toBe(true);
  expect(booleanPointInPolygon(LACHIN, shapeOf(atlas, 'nk-zone-2022-2023'))).toBe(false);
});

test('before 2020 the line of contact holds the former oblast but its eastern edge, and the districts around it', () => {
  const shape = shapeOf(atlas, 'nk-1994-2020');
  for (const name of ['Shusha', 'Hadrut', 'Aghdam', 'Fuzuli', 'Kalbajar', 'Togh']) {
    expect(booleanPointInPolygon(OUTSIDE[name]!, shape), name).toBe(true);
  }
  expect(booleanPointInPolygon([46.3606, 40.6828], shape), 'Ganja').toBe(false);
  expect(booleanPointInPolygon([47.1266, 40.3742], shape), 'Barda').toBe(false);
});

test('the Soviet oblast holds Shusha and Hadrut, and neither Lachin nor Aghdam', () => {
  const shape = shapeOf(atlas, 'nkao-1923-1991');
  expect(booleanPointInPolygon(OUTSIDE['Shusha']!, shape)).toBe(true);
  expect(booleanPointInPolygon(OUTSIDE['Hadrut']!, shape)).toBe(true);
  expect(booleanPointInPolygon(LACHIN, shape)).toBe(false);
  expect(booleanPointInPolygon(OUTSIDE['Aghdam']!, shape)).toBe(false);
});
