import type { MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cardOn } from '#lib/atlas/card-on.ts';
import { bordersBetween } from '#lib/atlas/history/piece.ts';
import { spanAround } from '#lib/atlas/history/limits.ts';
import { tilingDays, tilingOn } from '#lib/atlas/history/tiling.ts';
import { periodAt } from '#lib/atlas/period.ts';
import { altsOf } from '#lib/render/alt.ts';
import { readPhrases } from '#lib/server/phrases.ts';
import { makeRegionsFile } from '#lib/render/map-file/make-regions-file.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Story } from '#lib/story/story.ts';
import { shapeUnder } from '#lib/stage/shape-under.ts';
import { byShape, onDay } from '#lib/stage/regions-in-view.ts';
import { brief, known, scene, validate } from './known.ts';

const { regions } = known.atlas;
const front = (date: string): string => `---\ntitle: T\nlang: en\ndate: ${date}\nstandfirst: S.\n---\n`;
const read = (text: string): Story => {
  const { stories, issues } = validate(text);
  expect(issues.map(brief)).toEqual([]);
  return stories[0]!;
};
const pieces = ({ topology }: StoryMap): string[] => topology.objects.countries.geometries.map(({ id }) => String(id));
const names = ({ labels }: StoryMap, day: string): string[] =>
  labels.flatMap(({ kind, text, days }) => (kind === 'country' && (!days || days.includes(day)) ? [text] : []));
/** Whether a line passes within a quarter of a degree of a position. */
const passes = ({ coordinates }: MultiLineString, [x, y]: readonly [number, number]): boolean =>
  coordinates.some((line) => line.some((at) => Math.hypot(at[0]! - x, at[1]! - y) < 0.25));

const LVIV_BORDER = [23.6, 50.4] as const;
/** Of the Federal Republic and the GDR, and of Russia and Ukraine. */
const HELMSTEDT = [10.95, 52.23] as const;
const KHARKIV_BORDER = [36.3, 50.3] as const;

const cold = read(front('1985-06-01') + scene('view: [Germany]\nhighlight: [Germany]'));
const both = read(
  front('1985-06-01') +
    scene('view: [Germany, Ukraine]\nhighlight: [Germany]') +
    scene('view: [Germany, Ukraine]\ndate: 2000-01-01\nhighlight: [Germany]')
);
const [coldMap, bothMap] = [makeStoryMap(cold, known.atlas), makeStoryMap(both, known.atlas)];
const day = '1985-06-01';
const today = '2000-01-01';

describe('a story of one day of another time', () => {
  it('is drawn with the states of that day: unions, and parts of today’s', () => {
    expect(pieces(coldMap)).toEqual(expect.arrayContaining([shapeId('soviet-union'), shapeId('east-germany')]));
    expect(pieces(coldMap)).not.toEqual(expect.arrayContaining(['UA']));
    expect(coldMap.scenes[0]!.filled).toEqual([periodAt(regions.get('DE')!, day)!.shape]);
  });

  it('has their names, and no others', () => {
    expect(names(coldMap, day)).toEqual(
      expect.arrayContaining(['Soviet Union', 'East Germany', 'West Germany', 'Czechoslovakia', 'Yugoslavia'])
    );
    for (const name of ['Russia', 'Ukraine', 'Germany', 'Czechia', 'Serbia'])
      expect(names(coldMap, day)).not.toContain(name);
  });

  it('has their borders, and no border within them', () => {
    const borders = shapesOf(coldMap.topology).bordersOf(null);
    expect(passes(borders, HELMSTEDT)).toBe(true);
    expect(coldMap.scenes[0]!.borders).toBeUndefined();
  });

  it('has cards of them, and its reader no day on which the land was another’s', () => {
    const file = makeRegionsFile(cold, known.atlas);
    const ids = file.dossiers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['east-germany', 'DE']));
    const west = file.dossiers.find(({ id }) => id === 'DE')!;
    expect(cardOn(west, day)).toMatchObject({ name: { text: 'West Germany' }, seats: [{ name: 'Bonn' }] });
    const { from, to } = spanAround(file.limits!, day);
    expect(from! <= day && day < to!).toBe(true);
    expect(west.periods.every((period) => period.to !== null && (period.from ?? '') < file.limits!.at(-1)!)).toBe(true);
  });
});

describe('a story of several times', () => {
  it('has pieces of land that say whose they were in each', () => {
    expect(pieces(bothMap)).toEqual(expect.arrayContaining([`${shapeId('east-germany')}~DE`]));
    expect(pieces(bothMap)).toEqual(expect.arrayContaining([`${shapeId('soviet-union')}~UA`, 'FR']));
  });

  it('has in each scene the borders of its day, and those of all days once', () => {
    const shapes = shapesOf(bothMap.topology);
    const [then, now] = bothMap.scenes.map(({ borders = [] }) => borders);
    expect([then, now]).toEqual([['0'], ['1']]);
    const drawn = (key: string | null, at: readonly [number, number]): boolean => passes(shapes.bordersOf(key), at);
    expect([drawn('0', HELMSTEDT), drawn('1', HELMSTEDT), drawn(null, HELMSTEDT)]).toEqual([true, false, false]);
    expect([drawn('0', KHARKIV_BORDER), drawn('1', KHARKIV_BORDER)]).toEqual([false, true]);
    expect([drawn(null, LVIV_BORDER), drawn('1', LVIV_BORDER)]).toEqual([true, false]);
  });

  it('names a state on its own days alone', () => {
    expect(names(bothMap, day)).toEqual(expect.arrayContaining(['West Germany', 'Soviet Union']));
    expect(names(bothMap, today)).toEqual(expect.arrayContaining(['Germany', 'Ukraine', 'Russia']));
    expect(names(bothMap, today)).not.toEqual(expect.arrayContaining(['Soviet Union']));
  });

  it('has under a finger what is there on the day of the scene', () => {
    const owners = byShape(makeRegionsFile(both, known.atlas).dossiers);
    const shapes = shapesOf(bothMap.topology);
    const at = (on: string): string | undefined =>
      owners.get(shapeUnder(shapes, new Map(), [13.7, 51.05], onDay(owners, on, shapes)) ?? '')?.id;
    expect([at(day), at(today)]).toEqual(['east-germany', 'DE']);
  });
});

it('a part of a union is named where a scene of the day does, and on no other day of it', () => {
  const story = read(
    front('1985-06-01') +
      scene('view: [Croatia]\nhighlight: [Slovenia]') +
      scene('view: [Croatia]\ndate: 1995-01-01\nhighlight: [Croatia]')
  );
  const map = makeStoryMap(story, known.atlas);
  expect(names(map, day)).not.toContain('Croatia');
  expect(names(map, '1995-01-01')).toContain('Croatia');
});

describe('what was called otherwise then', () => {
  const text = (lang: string, date: string, words: string, fields: string): string =>
    `---\ntitle: T\nlang: ${lang}\ndate: ${date}\nstandfirst: S.\n---\n` + scene(fields, words);
  const found = (source: string): string[] => {
    const { stories, issues } = validate(source);
    expect(issues.map(brief)).toEqual([]);
    return stories[0]!.steps[0]!.mentions.map(({ id }) => id);
  };

  it.each([
    ['en', 'He went from East Germany to the USSR.', 'view: [East Germany]'],
    ['fr', 'Il partit de RDA pour l’URSS.', 'view: [Allemagne de l’Est]'],
    ['de', 'Er fuhr aus der DDR in die UdSSR.', 'view: [DDR]'],
    ['es', 'Viajó de Alemania Oriental a la Unión Soviética.', 'view: [RDA]'],
    ['ru', 'Он ехал из ГДР в СССР.', 'view: [ГДР]']
  ])('is linked in a text of that day, and shown by that name: %s', (lang, words, fields) => {
    expect(found(text(lang, day, words, fields))).toEqual(expect.arrayContaining(['east-germany', 'soviet-union']));
  });

  it('is a country of today by the name that it had', () => {
    expect(found(text('fr', '1980-01-01', 'Il vint au Zaïre.', 'view: [Zaïre]\nhighlight: [Zaïre]'))).toContain('CD');
  });

  it('is a town by the name that it had, in a text and on the map', () => {
    const source = text('en', day, 'He was born in Leningrad.', 'view: [Soviet Union]\nmark: [Leningrad]');
    expect(found(source)).toContain('saint-petersburg');
    const map = makeStoryMap(read(source), known.atlas);
    expect(map.labels.find(({ id }) => id === 'saint-petersburg')?.text).toBe('Leningrad');
  });

  it('is none in a text of today', () => {
    expect(found(text('en', '2022-10-03', 'The USSR is no more.', 'view: [Germany]'))).toEqual([]);
  });

  it('is told in the words for a picture', () => {
    const told = altsOf(both, bothMap, known.atlas, readPhrases('en'));
    expect(told[0]).toContain('West Germany');
    expect(told[1]).not.toContain('West Germany');
  });
});

it('a republic of a union can be shown in it', () => {
  const story = read(front('1986-04-26') + scene('view: [Ukraine]\nhighlight: [Ukraine]'));
  const map = makeStoryMap(story, known.atlas);
  expect(map.scenes[0]!.filled).toEqual(['UA']);
  expect(map.topology.objects.provinces!.geometries.map(({ id }) => id)).toEqual(['UA']);
});

it('a story of today has nothing of it', () => {
  const story = read(front('2022-10-03') + scene('view: [Germany]\nhighlight: [Germany]'));
  expect(story.provinces).toBeUndefined();
  const map = makeStoryMap(story, known.atlas);
  expect(pieces(map).filter((id) => id.includes('~') || id.includes('until'))).toEqual([]);
  expect(map.topology.objects.provinces).toBeUndefined();
  expect(map.labels.some(({ days }) => days)).toBe(false);
  expect(makeRegionsFile(story, known.atlas).dossiers.map(({ id }) => id)).not.toContain('soviet-union');
});

it('a line between pieces of land is a border in the tilings in which they are in two shapes', () => {
  expect(bordersBetween('FR', 'DE')).toBeNull();
  expect(bordersBetween('su~UA', 'su~RU')).toBe('1');
  expect(bordersBetween('gdr~DE', 'frg~DE')).toBe('0');
  expect(bordersBetween('PL', 'su~UA')).toBeNull();
  expect(bordersBetween('a~b~c', 'a~d~c')).toBe('1');
});

it('today’s land is tiled as countries.yaml has it', () => {
  expect(tilingOn(known.atlas, '2026-01-01').size).toBe(0);
  expect(tilingDays(known.atlas).length).toBeGreaterThan(10);
});

function shapeId(id: string): string {
  return periodAt(regions.get(id)!, day)!.shape!;
}

it('a state that is no more is told so, where a scene of another day shows it', () => {
  const text =
    front('1985-06-01') +
    scene('view: [Germany]\nhighlight: [East Germany]') +
    scene('view: [Germany]\ndate: 2000-01-01\nhighlight: [East Germany]');
  const { issues } = validate(text);
  expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'highlight-not-drawn: “East Germany” is not drawn on 2000-01-01: it has no borders then.'
  ]);
});
