import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSources, unknownSources } from '#lib/atlas/tables/check-sources.ts';
import { publishers, sources } from '#lib/atlas/tables/schemas.ts';
import { formatMistake, readTable } from '#lib/atlas/tables/table.ts';
import type { SoundTables } from '#lib/atlas/tables/sound-tables.ts';

const PUBLISHERS = `
news.example.org: [The News]
www.news.example.org: [The News]
undocs.org: [United Nations]
undocs.org/A/RES: [United Nations General Assembly]
`;

const source = (key: string, url: string, more: Record<string, string> = {}): string => {
  const fields = { title: key, publisher: 'The News', url, date: '2020-01-02', ...more };
  return `${key}:\n${Object.entries(fields)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`)
    .join('')}`;
};

const said = (...rows: string[]): string[] => {
  const tables = {
    sources: readTable(sources, rows.join(''), 'sources.yaml'),
    publishers: readTable(publishers, PUBLISHERS, 'publishers.yaml')
  };
  expect([...tables.sources.mistakes, ...tables.publishers.mistakes]).toEqual([]);
  return checkSources(tables as Pick<SoundTables, 'sources' | 'publishers'>).map(formatMistake);
};

const a = source('a', 'https://news.example.org/a');

test('sources that are different pages have nothing said of them', () => {
  expect(said(a, source('b', 'https://news.example.org/b'))).toEqual([]);
});

test('a page that stands there twice is told by file, line and column', () => {
  expect(said(a, source('b', 'https://news.example.org/a'))).toEqual([
    'sources.yaml:9:8: b: that is a, by its address: name that'
  ]);
  expect(said(a, source('b', 'https://www.news.example.org/a/', { title: 'a', date: '2021-01-01' }))).toContainEqual(
    expect.stringContaining('b: that is a')
  );
});

test('documents of one case have one address, each with its day', () => {
  const at = 'https://news.example.org/case/7';
  const judgment = source('judgment', at, { title: 'A v. B, judgment', date: '2020-12-18' });
  expect(said(judgment, source('order', at, { title: 'A v. B, order', date: '2023-12-01' }))).toEqual([]);
  expect(said(judgment, source('order', at, { title: 'A v. B, order', date: '2020-12-18' }))).toHaveLength(1);
  expect(said(judgment, source('order', at, { title: 'C v. D, order', date: '2023-12-01' }))).toHaveLength(1);
});

test.each([
  ['https://undocs.org/A/RES/68/262', 'United Nations General Assembly', []],
  ['https://undocs.org/S/2000/460', 'United Nations', []],
  ['https://news.example.org/a', 'The News, from an agency', []],
  [
    'https://undocs.org/A/RES/68/262',
    'United Nations',
    ['sources.yaml:3:14: x: at undocs.org/A/RES, United Nations General Assembly publishes, not United Nations']
  ],
  [
    'https://news.example.org/a',
    'The Newsroom',
    ['sources.yaml:3:14: x: at news.example.org, The News publishes, not The Newsroom']
  ],
  [
    'https://other.example.org/a',
    'The News',
    ['sources.yaml:4:8: x: publishers.yaml does not say who publishes at other.example.org']
  ]
])('%s of %s', (url, publisher, mistakes) => expect(said(source('x', url, { publisher }))).toEqual(mistakes));

test('a key that is not there is told with the nearest', () => {
  const table = readTable(sources, a, 'crimea.yaml');
  expect(
    unknownSources(['resolution-68-262', 'resolution-68-26'], { 'resolution-68-262': 1 }, table, []).map(formatMistake)
  ).toEqual(['crimea.yaml:1:1: sources.yaml has no "resolution-68-26"; the nearest are resolution-68-262']);
});

test('each source and each publisher of the atlas is named', () => {
  const written = ['regions', 'tables'].flatMap((folder) =>
    readdirSync(`src/atlas/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml') && !/(^|\/)(sources(-\d)?|publishers)\.yaml$/.test(file))
      .map((file) => parse(readFileSync(`src/atlas/${folder}/${file}`, 'utf8')) as unknown)
  );
  const named = new Set<unknown>();
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) for (const one of inner) named.add(one);
      if (key === 'source') named.add(inner);
      gather(inner);
    }
  };
  written.forEach(gather);
  const files = readdirSync('src/atlas/tables', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)sources(-\d)?\.yaml$/.test(file)
  );
  const all: Record<string, { url: string }> = Object.assign(
    {},
    ...files.map((file) => parse(readFileSync(`src/atlas/tables/${file}`, 'utf8')))
  );
  expect(Object.keys(all).filter((key) => !named.has(key))).toEqual([]);
  const places = Object.keys(parse(readFileSync('src/atlas/tables/publishers.yaml', 'utf8')) as object);
  const urls = Object.values(all).map(({ url }) => url.slice('https://'.length));
  expect(places.filter((place) => !urls.some((url) => url.startsWith(place)))).toEqual([]);
});
