import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMentions } from '#lib/atlas/mentions.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { Language } from '#lib/text/language.ts';
import { readAnnotated } from './read-annotated.ts';

const gazetteerIn = (language: Language) => readGazetteer(language, readAtlas());

/** `text=id` of each mention, with the role where it is another than a name. */
const found = (language: Language, text: string, context?: string): string[] =>
  findMentions(gazetteerIn(language), text, context).map(
    ({ start, end, id, role }) => `${text.slice(start, end)}=${id}${role === 'name' ? '' : ` (${role})`}`
  );

// The atlas and ten gazetteers are read once, which takes a busy machine longer than one test may.
beforeAll(() => ATLAS_LANGUAGES.forEach(gazetteerIn), 60_000);

describe.each(ATLAS_LANGUAGES)('annotated sentences: %s', (language) => {
  const sentences = readAnnotated(readFileSync(`tests/unit/atlas/mentions/${language}.md`, 'utf8'));

  it('are enough', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(language === 'fr' || language === 'en' ? 100 : 18);
  });

  it('have over 97 % of what is found right, and over 97 % of what is there found', () => {
    const wrong: string[] = [];
    const missed: string[] = [];
    let right = 0;
    for (const { text, places } of sentences) {
      const mentions = findMentions(gazetteerIn(language), text).map(({ start, end, id }) => `${start}-${end} ${id}`);
      const expected = places.map(({ start, end, id }) => `${start}-${end} ${id}`);
      right += mentions.filter((mention) => expected.includes(mention)).length;
      for (const mention of mentions) if (!expected.includes(mention)) wrong.push(`${mention} in: ${text}`);
      for (const mention of expected) if (!mentions.includes(mention)) missed.push(`${mention} in: ${text}`);
    }
    expect(right / (right + wrong.length), `wrong:\n${wrong.join('\n')}`).toBeGreaterThan(0.97);
    expect(right / (right + missed.length), `missed:\n${missed.join('\n')}`).toBeGreaterThan(0.97);
  });
});

describe('what a name stands for', () => {
  it.each([
    ['fr', 'Les liens entre Jérusalem et Bakou.', ['Jérusalem=jerusalem (government)', 'Bakou=baku (government)']],
    ['fr', 'Moscou a démenti.', ['Moscou=moscow (government)']],
    ['fr', 'Il vit à Moscou et Paris.', ['Moscou=moscow', 'Paris=paris']],
    ['fr', 'Le vol passe par Paris, selon Kiev.', ['Paris=paris', 'Kiev=kyiv (government)']],
    ['en', 'Talks between Jerusalem and Baku.', ['Jerusalem=jerusalem (government)', 'Baku=baku (government)']],
    ['en', 'He lives in Moscow, Kyiv says.', ['Moscow=moscow', 'Kyiv=kyiv (government)']],
    ['fr', 'Deux Azerbaïdjanaises et un azéri.', ['Azerbaïdjanaises=AZ (demonym)', 'azéri=AZ (demonym)']],
    ['en', 'U.S. troops joined us.', ['U.S.=US']],
    ['he', 'בבאקו', ['בבאקו=baku']]
  ] as const)('%s: %s', (language, text, expected) => expect(found(language, text)).toEqual(expected));
});

it('knows from the whole text whom a paragraph names, and which of two namesakes', () => {
  const story = 'Michael Jordan a dîné à Chicago.';
  expect(found('fr', 'Jordan est parti.', `${story} Jordan est parti.`)).toEqual([]);
  const paragraph = 'Les rebelles congolais avancent.';
  expect(found('fr', paragraph, `${paragraph} Brazzaville se tait.`)).toEqual(['congolais=CG (demonym)']);
  expect(found('fr', paragraph, `${paragraph} Kinshasa se tait.`)).toEqual(['congolais=CD (demonym)']);
});

it('gives mentions in order, never overlapping, of the text’s own letters', () => {
  for (const language of ATLAS_LANGUAGES) {
    const sentences = readAnnotated(readFileSync(`tests/unit/atlas/mentions/${language}.md`, 'utf8'));
    const text = sentences.map((sentence) => sentence.text).join(' ');
    let last = 0;
    for (const { start, end } of findMentions(gazetteerIn(language), text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  }
});

describe('speed', () => {
  const { length } = ATLAS_LANGUAGES;
  it('1 000 paragraphs in a second, with room for a busy machine', () => {
    const text = readAnnotated(readFileSync('tests/unit/atlas/mentions/fr.md', 'utf8'));
    const paragraphs = Array.from(
      { length: 1000 },
      (_, i) => `${text[i % text.length]?.text} ${i} ${text[(i * 7) % length]?.text}`
    );
    const start = performance.now();
    for (const paragraph of paragraphs) findMentions(gazetteerIn('fr'), paragraph);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
