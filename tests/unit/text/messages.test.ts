import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { isLatin } from '#lib/text/latin.ts';
import { pageMessagesIn } from '#lib/text/page-messages.ts';
import { ENGLISH, fill, messagesIn, sentence } from '#lib/text/messages.ts';

const filled = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

it('every language of the atlas has its words, and no other has', () => {
  const files = readdirSync('src/lib/text/messages').map((file) => file.replace('.json', ''));
  expect(files.sort()).toEqual([...ATLAS_LANGUAGES].sort());
});

describe.each(ATLAS_LANGUAGES)('the words of the page in %s', (language) => {
  const words = messagesIn(language);
  const own = JSON.parse(readFileSync(`src/lib/text/messages/${language}.json`, 'utf8')) as Record<string, string>;

  it('are all there, in the order of the English ones, and are those of its file', () => {
    expect(Object.keys(own)).toEqual(Object.keys(ENGLISH));
    expect(words).toEqual(own);
    for (const [key, message] of Object.entries(own)) expect(message.trim(), key).not.toBe('');
  });

  it('take the same values', () => {
    // French has a name with its preposition: "de Jérusalem", "à Bakou".
    const named = (message: string) =>
      filled(message)
        .map((one) => one.replace('ofFrom', 'from').replace('inTo', 'to'))
        .sort();
    for (const [key, message] of Object.entries(own)) {
      expect(named(message), key).toEqual(filled(ENGLISH[key as keyof typeof ENGLISH]));
    }
  });

  it('are in its own letters', () => {
    if (isLatin(own['town']!)) return;
    const kept = /oEmbed|GeoJSON|px|n|total|\{\w+\}/g;
    for (const [key, message] of Object.entries(own)) expect(message.replace(kept, ''), key).not.toMatch(/[a-z]{2}/i);
  });

  it('are not the English ones', () => {
    if (language === 'en') return;
    const same = Object.entries(own).filter(([key, message]) => message === ENGLISH[key as keyof typeof ENGLISH]);
    // Signs, and words that the two languages share.
    const shared = [
      'comma',
      'end',
      'kilometres',
      'squareKilometresPublished',
      'altStatus',
      'altCounts',
      'keyBetween',
      'fromTo',
      'sources',
      'population',
      'atlas',
      'capital',
      'region',
      'steps',
      'footnotes'
    ];
    expect(same.map(([key]) => key).filter((key) => !shared.includes(key))).toEqual([]);
  });
});

it('a country or a script has the words of its language, and a language without any the English ones', () => {
  expect(messagesIn('de-AT')).toBe(messagesIn('de'));
  expect(messagesIn('it')).toBe(ENGLISH);
});

it('a sentence has one point, also after a date that ends in one', () => {
  expect(sentence('Границы на 2 мая 2024 г.', messagesIn('ru'))).toBe('Границы на 2 мая 2024 г.');
  expect(sentence('Borders as of 2 May 2024', messagesIn('en'))).toBe('Borders as of 2 May 2024.');
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});

describe.each(ATLAS_LANGUAGES)('the words of pages that stand in for another one, in %s', (language) => {
  const words = pageMessagesIn(language);
  const own = JSON.parse(readFileSync(`src/lib/text/page-messages/${language}.json`, 'utf8')) as Record<string, string>;

  it('are all there, in the order of the English ones, with the same values, and are those of its file', () => {
    const english = pageMessagesIn('en');
    expect(Object.keys(own)).toEqual(Object.keys(english));
    expect(words).toEqual(own);
    for (const [key, message] of Object.entries(own)) {
      expect(filled(message), key).toEqual(filled(english[key as keyof typeof english]));
      if (language !== 'en') expect(message, key).not.toBe(english[key as keyof typeof english]);
      if (!isLatin(own['notFound']!)) expect(message.replace(/\{\w+\}/g, ''), key).not.toMatch(/[a-z]{2}/i);
    }
  });
});
