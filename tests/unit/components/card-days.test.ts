import { render } from 'svelte/server';
import { describe, expect, it, test } from 'vitest';
import { dossierOf, type Dossier } from '#lib/atlas/dossier.ts';
import { periodAt, UNDATED_FROM } from '#lib/atlas/period.ts';
import RegionCard from '#lib/components/RegionCard.svelte';
import { InspectionState } from '#lib/components/inspection-state.svelte.ts';
import { periodDays } from '#lib/components/period-days.ts';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { makeRegionsFile } from '#lib/render/map-file/make-regions-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';
import { markedTexts } from './marked-texts.ts';

const atlas = readAtlas();
const words = messagesIn('en');
/** A card is looked at in the middle of these years, and on the days on which something of it changes. */
const DAYS = [1946, 1956, 1966, 1976, 1986, 1996, 2010, 2020].map((year) => `${year}-06-15`);

/** What a card says of its day, in English: without the list of all of its periods, and the sources, which have days of their own. */
function saidOn(dossier: Dossier, day: string): string[] {
  const inspection = new InspectionState('en', words, null);
  inspection.dossier = dossier;
  inspection.day = day;
  const { body } = render(RegionCard, { props: { inspection, onclose: () => {} } });
  const texts = markedTexts(body).map(({ text }) => text);
  const end = texts.findIndex((text) => [words.periods, words.sources, words.distances].includes(text));
  return end < 0 ? texts : texts.slice(0, end);
}

/** What tells of a line that is drawn, which is of a later day than the first of its period. */
const OF_THE_LINE = /^(The line is|Israel holds more land than is drawn).*disengagement of 31 May 1974/;

function wrongOf(dossier: Dossier): string[] {
  const changes = dossier.periods.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const found: string[] = [];
  for (const day of new Set([...DAYS, ...changes])) {
    const said = saidOn(dossier, day);
    const period = periodAt(dossier, day);
    const wrong = (holds: boolean, what: string): void => void (holds || found.push(`${dossier.id} ${day}: ${what}`));
    wrong(said.includes(fill(words.status, { date: dayIn(day, 'en') })), 'the status of another day');
    wrong(said.includes(period?.status.text ?? words.unsaid), 'neither a status nor that there is none');
    if (period) wrong(said.includes(periodDays(period, words, 'en')), 'a status without its days');
    for (const other of dossier.periods) {
      if (other.status.text !== period?.status.text)
        wrong(!said.includes(other.status.text), 'the status of other days');
    }
    const apart = [period && periodDays(period, words, 'en'), day >= UNDATED_FROM ? period?.area?.source : null];
    const own = said.filter((text) => !apart.includes(text));
    const later = own.filter((text) =>
      [...text.matchAll(/\b(19|20)\d\d\b/g)].some(([year]) => Number(year) > Number(day.slice(0, 4)))
    );
    for (const text of later) wrong(OF_THE_LINE.test(text), `tells of a later day: ${text}`);
  }
  return found;
}

test('no card of the atlas shows what does not hold on its day', () => {
  expect(makeAtlasFile(atlas, 'en').dossiers.flatMap(wrongOf)).toEqual([]);
});

describe('the card of a region in a story says of it what that of the atlas does', () => {
  const stories = readStories().stories.filter(({ lang }) => lang === 'en');
  const known = new Map(makeAtlasFile(atlas, 'en').dossiers.map((dossier) => [dossier.id, dossier]));
  it.each(stories.map((story) => [story.slug, story] as const))('in %s', (_, story) => {
    const regions = makeRegionsFile(story, atlas).dossiers.filter(({ periods }) => periods.length > 0);
    expect(regions.length).toBeGreaterThan(100);
    const days = new Set(story.steps.map(({ scene }) => scene.date));
    for (const region of regions) {
      for (const day of days) {
        const [own, whole] = [region, known.get(region.id)].map((one) => one && periodAt(one, day));
        if (known.has(region.id)) expect(own).toEqual(whole);
      }
      expect(region.seats.every((seat) => known.get(region.id)?.seats.some((one) => one.name === seat.name))).toBe(
        true
      );
    }
  });
});

test('the card of a town says that the atlas says nothing of a day before it begins, or no more', () => {
  const baku = dossierOf('baku', atlas, 'en')!;
  expect(saidOn(baku, '1945-12-31')).toContain(words.unsaid);
  expect(saidOn(baku, '2020-01-01')).toEqual(
    expect.arrayContaining([fill(words.capitalOf, { country: 'Azerbaijan' })])
  );
});
