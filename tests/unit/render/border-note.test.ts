import { describe, expect, it } from 'vitest';
import { borderNote, bordersOn } from '#lib/render/border-note.ts';
import { ATLAS_METRES } from '#lib/render/generalise/fineness.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { dayIn } from '#lib/text/dates.ts';
import { messagesIn } from '#lib/text/messages.ts';

describe.each(ATLAS_LANGUAGES)('what stands under a map in %s', (lang) => {
  const words = messagesIn(lang);

  it('has the day of its borders', () => {
    const said = bordersOn('2022-10-03', lang, words);
    expect(said).toContain(dayIn('2022-10-03', lang));
    expect(said).not.toContain('{');
  });

  it('says how true the lines are where they are seen from too near', () => {
    expect(borderNote('1990-05-01', true, lang, words)).toContain(String(ATLAS_METRES));
    expect(borderNote('1990-05-01', false, lang, words)).toBe(bordersOn('1990-05-01', lang, words));
  });
});
