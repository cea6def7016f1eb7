import { describe, expect, it } from 'vitest';
import { ATLAS_FROM } from '#lib/atlas/period.ts';
import { borderNote, bordersOn } from '#lib/render/border-note.ts';
import { ATLAS_METRES } from '#lib/render/generalise/fineness.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { dayIn } from '#lib/text/dates.ts';
import { messagesIn } from '#lib/text/messages.ts';

describe.each(ATLAS_LANGUAGES)('what stands under a map in %s', (lang) => {
  const words = messagesIn(lang);
  const since = dayIn(ATLAS_FROM, lang);

  it('has the day of its borders', () => {
    const said = bordersOn('2022-10-03', lang, words);
    expect(said).toContain(dayIn('2022-10-03', lang));
    expect(said).not.toContain(since);
  });

  it('has, on a day that its countries are not true of, the day since which they are, and the disputed regions’ own', () => {
    const said = bordersOn('1990-05-01', lang, words);
    expect(said).toContain(dayIn('1990-05-01', lang));
    expect(said).toContain(since);
    expect(said).not.toContain('{');
  });

  it('says how true the lines are where they are seen from too near', () => {
    expect(borderNote('1990-05-01', true, lang, words)).toContain(String(ATLAS_METRES));
    expect(borderNote('1990-05-01', false, lang, words)).toBe(bordersOn('1990-05-01', lang, words));
  });
});
