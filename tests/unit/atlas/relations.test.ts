import { describe, expect, test } from 'vitest';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { seatsAt } from '#lib/atlas/seats.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const atlas = readAtlas();
const TODAY = '2026-06-01';
const relationOf = (id: string) => atlas.regions.get(id)?.periods.at(-1)?.relation;

describe('a territory is to its state', () => {
  test.each([
    ['associated', ['CK', 'NU']],
    ['crown', ['JE', 'GG', 'IM']],
    ['self-governing', ['GL', 'FO', 'AX', 'AW', 'CW', 'SX', 'PR', 'MP']],
    ['part', ['HK', 'MO', 'BL', 'MF', 'PM', 'WF', 'YT', 'TF', 'NF', 'HM']]
  ])('%s: %j', (relation, ids) => expect(ids.filter((id) => relationOf(id) !== relation)).toEqual([]));

  test('a part by its own law where it is filled with it, or self-governing, and never else', () => {
    for (const { id, belongs } of atlas.regions.values()) {
      if (belongs?.integral) expect(['part', 'self-governing'], id).toContain(relationOf(id));
      else expect(relationOf(id), id).not.toBe('part');
    }
  });
});

/** https://www.un.org/dppa/decolonization/en/nsgt */
const NON_SELF_GOVERNING = [
  ...['EH', 'AI', 'BM', 'VG', 'KY', 'FK', 'MS', 'SH', 'TC', 'VI', 'GI', 'AS', 'PF', 'GU', 'NC', 'PN', 'TK']
];

test('the seventeen territories on the list of the United Nations say so, and are administered; no other does', () => {
  const said = [...atlas.regions.values()].filter(({ periods }) => {
    const last = periods.at(-1);
    return (
      last !== undefined &&
      /non-self-governing territor(y|ies)/i.test(last.status.en) &&
      !/off the/.test(last.status.en)
    );
  });
  expect(said.map(({ id }) => id).toSorted()).toEqual(NON_SELF_GOVERNING.toSorted());
  for (const { id } of said) expect(relationOf(id), id).toBe('administered');
});

describe('seats', () => {
  const seats = (id: string, day = TODAY) =>
    seatsAt(dossierOf(id, atlas, 'en')?.seats ?? [], day).map(({ role, name }) => `${role} ${name}`);

  test.each([
    ['PS', ['government Ramallah']],
    ['IL', ['government Jerusalem', 'parliament Jerusalem']],
    ['NL', ['capital Amsterdam', 'government The Hague']],
    ['BO', ['capital Sucre', 'government La Paz']],
    ['BJ', ['capital Porto-Novo', 'government Cotonou']],
    ['CI', ['capital Yamoussoukro', 'government Abidjan']],
    ['MY', ['capital Kuala Lumpur', 'government Putrajaya']],
    ['SZ', ['capital Mbabane', 'parliament Lobamba']],
    ['ZA', ['government Pretoria', 'parliament Cape Town']],
    ['TZ', ['capital Dodoma']],
    ['MM', ['capital Naypyidaw']],
    ['ID', ['capital Jakarta']],
    ['CK', ['capital Avarua']]
  ])('%s: %j', (id, expected) => expect(seats(id)).toEqual(expected));

  test.each([
    ['BI', '2018-06-01', ['capital Bujumbura']],
    ['BI', '2020-06-01', ['capital Gitega']],
    ['GQ', '2026-01-01', ['capital Malabo']],
    ['GQ', '2026-01-02', ['capital Ciudad de la Paz']]
  ])('%s on %s: %j', (id, day, expected) => expect(seats(id, day)).toEqual(expected));

  test('a town says what it is a seat of', () => {
    expect(seats('la-paz')).toEqual(['government Bolivia']);
    expect(seats('ramallah')).toEqual(['government Palestine']);
    expect(seats('tel-aviv')).toEqual([]);
  });

  test('nobody’s capital is said of a town that another state claims, and its card says what is contested', () => {
    expect(seats('jerusalem')).toEqual(['government Israel', 'parliament Israel']);
    expect(dossierOf('jerusalem', atlas, 'fr')?.caveat?.note).toMatchObject({ lang: 'fr' });
    expect(dossierOf('jerusalem', atlas, 'fr')?.caveat?.sources.length).toBeGreaterThan(0);
  });
});
