import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import { readTable } from '#lib/atlas/tables/table.ts';

const said = (schema: Parameters<typeof readTable>[0], name: string, find: RegExp, put: string): string[] => {
  const text = readFileSync(`src/atlas/names/tables/${name}`, 'utf8');
  expect(text).toMatch(find);
  return readTable(schema, text.replace(find, put), name).mistakes.map(({ line, message }) => `${line}: ${message}`);
};

test('a misspelt language of articles is told, and that its own is missing', () => {
  expect(said(schemas.articles, 'articles.yaml', /^en:/m, 'eng:')).toEqual([
    expect.stringMatching(/^\d+: en: this field is missing$/),
    expect.stringMatching(/^\d\d+: eng: there is no such field here$/)
  ]);
  expect(said(schemas.articles, 'articles.yaml', /^fr:/m, 'de:')).toEqual(['1: fr: this field is missing']);
  expect(said(schemas.articles, 'articles.yaml', /^en:/m, 'en:')).toEqual([]);
});

test.each([
  ['names.yaml', schemas.nameOverrides, /^ {2}fr:/m, '  fra:', 'CD.fra'],
  ['towns.yaml', schemas.nameOverrides, /^ {2}he:/m, '  heb:', 'abidjan.heb'],
  ['abbreviations.yaml', schemas.abbreviations, /\{ en:/, '{ eng:', 'AE.eng']
] as const)('a misspelt language in %s is told', (name, schema, find, put, path) => {
  const [mistake, ...more] = said(schema, name, find, put);
  expect(mistake).toMatch(new RegExp(`^\\d+: ${path}: expected \\("fr" \\| .*, found "${path.split('.')[1]}"$`));
  expect(more).toEqual([]);
});
