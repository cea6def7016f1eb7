import { expect, it } from 'vitest';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { worldNote } from '#lib/render/world-note.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { provinceWordsIn } from '#lib/text/province-words.ts';

it.each(ATLAS_LANGUAGES)(
  'the map of the world says in %s on days before its countries were so that they are today’s',
  (lang) => {
    const words = provinceWordsIn(lang);
    const { tiledSince } = makeAtlasFile(readAtlas(), lang);
    const noteOn = (day: string) => worldNote('Borders', day, tiledSince, words);
    expect(noteOn('1985-06-01')).toBe(`Borders · ${words.countriesOfToday}`);
    expect(noteOn('1990-10-02')).toBe(`Borders · ${words.countriesOfToday}`);
    expect(noteOn(tiledSince)).toBe('Borders');
    expect(noteOn('2024-01-01')).toBe('Borders');
  }
);
