import { describe, expect, it } from 'vitest';
import { boxesOf } from '#lib/publish/coverage.ts';
import { jsonLd, newsArticle } from '#lib/publish/metadata.ts';
import { readStories } from '#lib/server/stories.ts';
import { schemaFaults } from '../../tools/schema-org.ts';
import { english, mapOf, original } from './visit.ts';

const site = { origin: 'https://news.example/maps', name: 'The News' };
const articleOf = (story: typeof original, where: { origin: string | null; name: string } = site) =>
  JSON.parse(jsonLd(newsArticle(story, mapOf(story), where)));

describe('a story as a NewsArticle', () => {
  it('has the words, the days and the languages of the story', () => {
    expect(articleOf(original)).toMatchObject({
      headline: original.title,
      description: original.standfirst,
      datePublished: '2022-10-04',
      inLanguage: 'fr',
      url: 'https://news.example/maps/visit/',
      image: { url: 'https://news.example/maps/visit/card.png' },
      author: [{ '@type': 'Organization', name: 'La rédaction' }],
      publisher: { name: 'The News' },
      workTranslation: [{ inLanguage: 'en', url: 'https://news.example/maps/visit/en/' }]
    });
    expect(articleOf(english)).toMatchObject({
      inLanguage: 'en',
      url: 'https://news.example/maps/visit/en/',
      translationOfWork: { inLanguage: 'fr', url: 'https://news.example/maps/visit/' }
    });
    expect(articleOf(english)).not.toHaveProperty('workTranslation');
  });

  it('has its pictures beside its card, with what they show and who made them', () => {
    const [story] = readStories('tests/stories/good/pictures').stories;
    const { image } = articleOf(story!);
    expect(image).toHaveLength(5);
    expect(image[0].url).toBe('https://news.example/maps/story/card.png');
    expect(image[1]).toMatchObject({
      url: expect.stringMatching(/^https:\/\/news\.example\/maps\/story\/pictures\/port-[\da-f]+-640\.jpg$/) as string,
      width: '640 px',
      height: '400 px',
      caption: 'Le port de Bakou, où accostent les ferries.',
      creditText: 'AFP'
    });
  });

  it('says where it takes place, by name and position', () => {
    const baku = articleOf(original).contentLocation.find(({ name }: { name: string }) => name === 'Bakou');
    expect(baku.geo.latitude).toBeCloseTo(40.4, 0);
    expect(baku.geo.longitude).toBeCloseTo(49.9, 0);
  });

  it('cites every source', () => {
    expect(articleOf(original).citation.map(({ url }: { url: string }) => url)).toEqual(
      original.sources.map(({ url }) => url)
    );
  });

  it('cites whom what was drawn for it is from', () => {
    const layer = {
      name: 'Trajet',
      source: 'Un port',
      kind: 'line',
      data: { type: 'FeatureCollection', features: [] }
    };
    const article = articleOf({ ...original, layers: [layer] } as unknown as typeof original);
    expect(article.citation.at(-1)).toEqual({ '@type': 'CreativeWork', name: 'Trajet', creditText: 'Un port' });
    expect(schemaFaults([JSON.stringify(article)])).toEqual([[]]);
  });

  it('names no address of the site where it does not know it', () => {
    const text = JSON.stringify(articleOf(original, { origin: null, name: 'The News' }));
    const sources = new Set(original.sources.map(({ url }) => url));
    const addresses = [...text.matchAll(/"(https?:[^"]*)"/g)].map(([, url]) => url!);
    expect(addresses.filter((url) => !sources.has(url))).toEqual(['https://schema.org']);
    expect(text).not.toContain('card.png');
  });

  it('ends no script element', () => {
    const article = newsArticle({ ...original, title: '</script><b>' }, mapOf(original), site);
    expect(jsonLd(article)).not.toContain('<');
    expect(JSON.parse(jsonLd(article)).headline).toBe('</script><b>');
  });

  it(
    'is of the vocabulary, with and without the address of the site, and is refused where it is not',
    { timeout: 60_000 },
    () => {
      const misspelt = { ...articleOf(original), headlin: 'x' };
      const mistyped = articleOf(original);
      mistyped.contentLocation[0].geo.latitude = { '@type': 'Place' };
      const sound = [original, english].flatMap((story) =>
        [site, { ...site, origin: null }].map((where) => articleOf(story, where))
      );
      const faults = schemaFaults([...sound, misspelt, mistyped].map((article) => JSON.stringify(article)));
      expect(faults.slice(0, sound.length)).toEqual(sound.map(() => []));
      expect(faults.at(-2)?.join()).toMatch(/headlin/);
      expect(faults.at(-1)?.join()).toMatch(/not assignable/);
    }
  );
});

describe('boxes', () => {
  const steps = (view: unknown) => ({ steps: [{ scene: { view } }] }) as never;
  it('are two where a view crosses the antimeridian', () => {
    expect(boxesOf(steps({ kind: 'bounds', bounds: [170, -20, -160, 10] }))).toEqual([
      [170, -20, 180, 10],
      [-180, -20, -160, 10]
    ]);
  });
  it('of a camera are what it sees', () => {
    const [[west, south, east, north]] = boxesOf(
      steps({ kind: 'camera', camera: { center: [50, 40], zoom: 8, bearing: 0, pitch: 0 } })
    ) as [[number, number, number, number]];
    // 390 px of 512 · 2⁸ that the world is wide.
    expect(east - west).toBeCloseTo((390 / (512 * 256)) * 360, 2);
    expect((west + east) / 2).toBeCloseTo(50, 3);
    expect(south).toBeLessThan(40);
    expect(north).toBeGreaterThan(40);
  });
});
