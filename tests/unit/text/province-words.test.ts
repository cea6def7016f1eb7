import { expect, it } from 'vitest';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { provinceWordsIn } from '#lib/text/province-words.ts';

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

it.each(ATLAS_LANGUAGES)('what the page says of provinces is said in %s, with what stands in it', (lang) => {
  const [own, english] = [provinceWordsIn(lang), provinceWordsIn('en')];
  expect(Object.keys(own)).toEqual(Object.keys(english));
  for (const [key, text] of Object.entries(own)) {
    expect(slots(text), key).toEqual(slots(english[key as keyof typeof english]));
    if (lang !== 'en') expect(text).not.toBe(english[key as keyof typeof english]);
  }
});
