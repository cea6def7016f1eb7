import { describe, expect, it, test } from 'vitest';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { directionOf } from '#lib/text/direction.ts';
import { markedIn, nameIn, pageLanguage } from '#lib/text/language.ts';

describe('what the machine knows of languages', () => {
  // A Node built with little of ICU would write English everywhere, in silence.
  it.each(ATLAS_LANGUAGES)('%s has dates, lists, numbers and plurals', (language) => {
    const kinds: readonly { supportedLocalesOf(languages: string): string[] }[] = [
      Intl.DateTimeFormat,
      Intl.ListFormat,
      Intl.NumberFormat,
      Intl.PluralRules,
      Intl.DisplayNames
    ];
    for (const kind of kinds) {
      expect(kind.supportedLocalesOf(language)).toEqual([language]);
    }
  });
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pa-PK', 'rtl'],
  ['pa', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['dv', 'rtl']
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));

test.each([
  ['fr', 'fr'],
  ['fr-FR', 'fr-FR'],
  ['en-GB', 'en-GB'],
  ['it', 'en'],
  ['zh-Hant', 'en'],
  // There are Azerbaijani words, in other letters.
  ['az-Arab', 'az']
])('a story in %s has the page’s words in %s', (story, page) => expect(pageLanguage(story)).toBe(page));

test('names go by the language alone', () => {
  expect(nameIn({ en: 'Germany', de: 'Deutschland' }, 'de-AT')).toBe('Deutschland');
  expect(nameIn({ en: 'Germany', de: 'Deutschland' }, 'it')).toBe('Germany');
});

test('text is marked where its page has another language, with its direction', () => {
  expect(markedIn('en', 'fa')).toEqual({ lang: 'en', dir: 'ltr' });
  expect(markedIn('ar', 'ar')).toEqual({});
});
