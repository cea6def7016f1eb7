import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { dossierOf, type Dossier } from '#lib/atlas/dossier.ts';
import RegionCard from '#lib/components/RegionCard.svelte';
import { InspectionState } from '#lib/components/inspection-state.svelte.ts';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { isLatin } from '#lib/text/latin.ts';
import { baseOf } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { markedTexts } from './marked-texts.ts';

const atlas = readAtlas();
const DAYS = ['1950-01-01', '1992-05-15', '2012-06-01', '2024-06-01'];

function cardOf(dossier: Dossier, day: string, lang: string): string {
  const inspection = new InspectionState(lang, messagesIn(lang), '../atlas/');
  inspection.dossier = dossier;
  inspection.day = day;
  return render(RegionCard, { props: { inspection, onclose: () => {}, onlook: () => {}, shapes: 'shapes/' } }).body;
}

/** Everything that is written in English and not in the card's language. */
const english = (lang: string): Set<string> =>
  new Set(
    [...atlas.regions.values()].flatMap(({ periods }) =>
      periods.flatMap(({ status, administration, notes, sources }) => [
        ...[status, ...(administration ? [administration] : []), ...notes.map(({ text }) => text)].flatMap((names) =>
          names[lang] === undefined ? [names.en] : []
        ),
        ...sources.flatMap(({ title, publisher, lang: said = 'en' }) => (said === lang ? [] : [title, publisher]))
      ])
    )
  );

describe.each(ATLAS_LANGUAGES)('the cards of the atlas in %s', (lang) => {
  // Most countries have the same words: one of eight is looked at, and all that is disputed or a territory.
  const regions = makeAtlasFile(atlas, lang).dossiers.filter(({ kind }, i) => kind !== 'country' || i % 8 === 0);
  const towns = [...atlas.places.keys()].filter((_, i) => i % 40 === 0).map((id) => dossierOf(id, atlas, lang)!);
  const cards = [...regions, ...towns].flatMap((dossier) =>
    (dossier.kind === 'disputed' ? DAYS : ['1950-01-01', '2024-06-01']).map((day) => ({
      id: `${dossier.id} ${day}`,
      texts: markedTexts(cardOf(dossier, day, lang))
    }))
  );

  it('have nothing that is English unmarked', () => {
    if (lang === 'en') return;
    const foreign = english(lang);
    const unmarked = cards.flatMap(({ id, texts }) =>
      texts.filter((one) => baseOf(one.lang) === lang && foreign.has(one.text)).map(({ text }) => `${id}: ${text}`)
    );
    expect(unmarked).toEqual([]);
  });

  it('say of a sentence in English that it is', () => {
    if (lang === 'en') return;
    const words = messagesIn(lang);
    const silent = cards.filter(({ texts }) => {
      const other = texts.some((one) => one.lang === 'en' && one.text.length > 60);
      return other && !texts.some(({ text }) => text === words.inEnglish || text === words.sources);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('have no Latin word in a text of other letters', () => {
    if (isLatin(messagesIn(lang).town)) return;
    const latin = cards.flatMap(({ id, texts }) =>
      texts
        .filter((one) => baseOf(one.lang) === lang && /[a-z]{3}/i.test(one.text.replaceAll('GeoJSON', '')))
        .map(({ text }) => `${id}: ${text}`)
    );
    expect(latin).toEqual([]);
  });
});
