import { describe, expect, it, test } from 'vitest';
import { cardOn } from '#lib/atlas/card-on.ts';
import { dossierOf, type Dossier } from '#lib/atlas/dossier.ts';
import { FIRST_DAY, UNDATED_FROM } from '#lib/atlas/period.ts';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { makeRegionsFile } from '#lib/render/map-file/make-regions-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';

const atlas = readAtlas();
const of = (id: string): Dossier => dossierOf(id, atlas, 'en')!;
const on = (id: string, day: string) => cardOn(of(id), day);

const MS = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS).toISOString().slice(0, 10);

/** The first of each month from the atlas's first day on, and some days beyond both ends. */
const MONTHS = [
  '1900-01-01',
  '1945-12-31',
  ...Array.from(
    { length: 85 * 12 },
    (_, i) => `${1946 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`
  )
];

/** All days on which something said of it begins or ends, the one before and the one after. */
const changesOf = ({ periods, rows = [] }: Dossier): string[] =>
  [...periods, ...periods.flatMap(({ notes }) => notes), ...rows]
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day != null)
    .flatMap((day) => [-1, 0, 1].map((days) => shifted(day, days)));

const days = (dossier: Dossier): string[] => [
  ...MONTHS,
  ...changesOf(dossier),
  shifted(UNDATED_FROM, -1),
  UNDATED_FROM
];

/** What of a card is said of a day that it does not hold on, or kept back of one that it does. */
function wrongOf(dossier: Dossier): string[] {
  const found = new Set<string>();
  for (const day of days(dossier)) {
    const card = cardOn(dossier, day);
    const wrong = (holds: boolean, what: string): void => void (holds || found.add(`${dossier.id} ${day}: ${what}`));
    const covering = dossier.periods.filter(({ from, to }) => day >= (from ?? FIRST_DAY) && (to === null || day < to));
    wrong(covering.length <= 1, 'two periods');
    wrong(card.period === (covering[0] ?? null), 'the period of another day');
    const isTown = dossier.kind === 'town' || dossier.kind === 'capital';
    const silent = isTown ? day < FIRST_DAY : dossier.periods.length > 0 && covering.length === 0;
    wrong(card.unsaid === silent, 'silent without a word, or speaks');
    wrong(card.period === null || card.period.sources.length > 0, 'no source');
    for (const note of card.notes.filter((one) => one !== dossier.caveat?.note)) {
      wrong(card.period !== null && card.period.notes.includes(note), 'a note of another period');
      wrong((note.from ?? '0000') <= day && day < (note.to ?? '9999'), 'a note of another day');
    }
    for (const row of card.rows)
      wrong((row.from ?? '0000') <= day && day <= (row.to ?? '9999'), 'a row of another day');
    const kept = covering[0]?.notes.filter(({ from, to }) => (from ?? '0000') <= day && day < (to ?? '9999')) ?? [];
    const caveats = dossier.caveat && day >= UNDATED_FROM ? 1 : 0;
    wrong(kept.length + caveats === card.notes.length, 'a note kept back');
    for (const seat of card.seats)
      wrong((seat.from ?? FIRST_DAY) <= day && day < (seat.to ?? '9999'), 'the seat of another day');
    if (day < UNDATED_FROM) wrong(card.population === null, 'how many live there today');
    if (card.unsaid) {
      wrong(card.kind === (isTown ? 'town' : 'region'), 'a kind that nobody says');
      wrong(card.seats.length === 0, 'a capital of nothing');
    }
    wrong(card.kind !== 'country' || card.period !== null, 'a country that nobody says is one');
    wrong(
      card.shape === null || card.shape === dossier.tile || card.shape === card.period?.shape,
      'a shape of another day'
    );
  }
  return [...found];
}

test('all that a card of the atlas says on a day holds on it', () => {
  const { dossiers } = makeAtlasFile(atlas, 'en');
  expect(dossiers.length).toBeGreaterThan(200);
  expect(dossiers.flatMap(wrongOf)).toEqual([]);
  expect([...atlas.places.keys()].filter((_, i) => i % 50 === 0).flatMap((id) => wrongOf(of(id)))).toEqual([]);
});

describe('all that a card of a story says on a day holds on it', () => {
  const stories = readStories().stories;
  expect(stories.length).toBeGreaterThan(3);
  it.each(stories.map((story) => [story.slug, story.lang, story] as const))('in %s, in %s', (_, __, story) => {
    expect(makeRegionsFile(story, atlas).dossiers.flatMap(wrongOf)).toEqual([]);
  });
});

describe('a status is said of the days that it holds on, with them', () => {
  test.each([
    ['SS', '2010-01-01', 'Part of Sudan, autonomous since 2005', '2005-07-09', '2011-07-09'],
    ['SS', '1990-01-01', 'Part of Sudan', '1956-01-01', '2005-07-09'],
    ['SS', '2012-01-01', 'Member State', '2011-07-14', null],
    ['TW', '1947-01-01', 'Under the Republic of China', '1945-10-25', '1949-12-07'],
    ['IO', '1970-01-01', 'administered by the United Kingdom', '1965-11-08', '1980-10-09'],
    ['FR', '1950-01-01', 'Member State', '1945-10-24', null],
    ['AZ', '2000-01-01', 'Member State', '1992-03-02', null],
    ['CH', '2002-09-10', 'Member State', '2002-09-10', null],
    ['UA', '1950-01-01', 'Republic of the Soviet Union', null, '1991-12-26'],
    ['SY', '1960-01-01', 'United Arab Republic', '1958-02-22', '1961-09-28'],
    ['SY', '1950-01-01', 'Member State', '1945-10-24', '1958-02-22'],
    ['ID', '1965-06-01', 'withdrawal', '1965-01-20', '1966-09-28'],
    ['CN', '1960-01-01', 'represented by the Republic of China', '1949-10-01', '1971-10-25'],
    ['DE', '1980-01-01', 'Member State', '1973-09-18', '1990-10-03'],
    ['IN', '1946-06-01', 'not yet independent', null, '1947-08-15']
  ])('%s on %s: %s', (id, day, said, from, to) => {
    const { period } = on(id, day);
    expect(period?.status.text).toContain(said);
    expect(period).toMatchObject({ from, to });
  });

  test.each([['gaza', '1957-03-10']])('of %s on %s nothing is said', (id, day) => {
    expect(on(id, day)).toMatchObject({ unsaid: true, kind: 'region', period: null, seats: [], neighbours: [] });
  });
});

test('a region on days without a line is what its sources say, and has no shape', () => {
  for (const [id, day, said] of [
    ['golan', '1960-01-01', 'Part of Syria'],
    ['west-bank', '1947-01-01', 'British Mandate'],
    ['northern-cyprus', '1965-01-01', 'Part of Cyprus'],
    ['kashmir', '1947-09-01', 'acceded neither'],
    ['essequibo', '1963-01-01', 'claimed by Venezuela'],
    ['somaliland', '1975-01-01', 'Part of Somalia'],
    ['nagorno-karabakh', '2024-06-01', 'Part of Azerbaijan']
  ] as const) {
    const { period, shape, unsaid } = on(id, day);
    expect([period?.status.text, shape, unsaid], `${id} ${day}`).toEqual([expect.stringContaining(said), null, false]);
  }
});

test('a town is the capital of a country on the days of its seat, and nobody is counted before they are', () => {
  expect(on('baku', '2020-01-01')).toMatchObject({ kind: 'capital', country: 'Azerbaijan' });
  expect(on('baku', '1980-01-01')).toMatchObject({ population: null, unsaid: false });
  expect(on('baku', '1945-12-31')).toMatchObject({ kind: 'town', population: null, unsaid: true });
});
