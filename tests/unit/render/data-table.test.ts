import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { valuesIn } from '#lib/render/alt-values.ts';
import { dataTables } from '#lib/render/data-table.ts';
import { featureLabels } from '#lib/render/labels/feature-labels.ts';
import { MOST_ROWS, tablesMarkup } from '#lib/render/table-markup.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { story } from './gantz-bakou.ts';

const atlas = readAtlas();
const feature = (properties: Record<string, unknown>, id?: string): Feature => ({
  type: 'Feature',
  properties: properties as Feature['properties'],
  geometry: null as never,
  ...(id !== undefined && { id })
});
const layer = (over: Partial<Layer>, features: Feature[]): Layer => ({
  id: 'a',
  file: 'a.csv',
  kind: 'circle',
  name: 'Frappes',
  source: 'Un ministère',
  simplify: false,
  data: { type: 'FeatureCollection', features },
  ...over
});
/** A story whose only scene shows some layers. */
const withLayers = (...layers: Layer[]): Story => ({
  ...story,
  layers,
  steps: [
    { ...story.steps[0]!, scene: { ...story.steps[0]!.scene, date: '2022-10-03', layers: layers.map(({ id }) => id) } }
  ]
});

const strikes = layer(
  {
    label: 'nom',
    color: {
      kind: 'categories',
      by: 'type',
      categories: [
        { value: 'missile', name: 'Missiles', count: 2 },
        { value: 'drone', name: 'Drones', count: 1 }
      ],
      other: { name: null, count: 1 },
      missing: 1
    },
    size: { by: 'morts', unit: 'morts', largest: 20, most: 84, least: 3, floor: null, missing: 1 }
  },
  [
    feature({ nom: 'Bakou', type: 'missile', morts: 3 }),
    feature({ nom: 'Gandja', type: 'drone', morts: 84 }),
    feature({ nom: '<b>Gori</b>', type: 'obus', morts: 20 }),
    feature({ nom: 'Tabriz', type: null, morts: null }),
    feature({ nom: 'Derbent', type: 'missile', morts: 1000 })
  ]
);
const rates = layer(
  {
    id: 'taux',
    kind: 'region',
    name: 'Taux',
    color: {
      kind: 'classes',
      by: 'taux',
      unit: '%',
      method: 'given',
      palette: 'OrRd',
      around: null,
      limits: [0, 10, 100],
      single: false,
      counts: [1, 1],
      missing: 1
    }
  },
  [feature({ taux: 9 }, 'ES'), feature({ taux: 84.5 }, 'DE'), feature({ taux: null }, 'FR')]
);

describe('the table of a layer', () => {
  test('has its names, its kinds as readers have them and its numbers, the greatest first, those without one last', () => {
    const [table] = dataTables(withLayers(strikes), String);
    expect(table!.columns.map(({ property, as }) => [property, as])).toEqual([
      ['nom', 'name'],
      ['type', 'kind'],
      ['morts', 'number']
    ]);
    expect(table!.rows).toEqual([
      ['Derbent', 'Missiles', 1000],
      ['Gandja', 'Drones', 84],
      ['<b>Gori</b>', 'obus', 20],
      ['Bakou', 'Missiles', 3],
      ['Tabriz', null, null]
    ]);
  });

  test('has what some scene shows and nothing else, by day where it has days', () => {
    const dated = layer({ from: 'debut', label: 'nom' }, [
      feature({ nom: 'plus tard', debut: '2023-01-01' }),
      feature({ nom: 'second', debut: '2022-09-02' }),
      feature({ nom: 'premier', debut: '2022' })
    ]);
    expect(dataTables(withLayers(dated), String)[0]!.rows).toEqual([
      ['premier', '2022'],
      ['second', '2022-09-02']
    ]);
  });

  test('says by what scenes choose, so that the rows of one place are told apart', () => {
    const years = layer({ id: 'taux', kind: 'region', color: rates.color! }, [
      feature({ taux: 9, an: 2005, source: 'a' }, 'ES'),
      feature({ taux: 20, an: 1980, source: 'a' }, 'ES'),
      feature({ taux: 30, an: 2005, source: 'a' }, 'DE'),
      feature({ taux: 40, an: 1955, source: 'a' }, 'ES')
    ]);
    const [step] = withLayers(years).steps;
    const told = {
      ...withLayers(years),
      steps: [1980, 2005].map((an) => ({
        ...step!,
        scene: { ...step!.scene, only: { taux: { an: [String(an)], source: ['a'] } } }
      }))
    };
    const [table] = dataTables(told, String);
    expect(table!.columns.map(({ property, as }) => [property, as])).toEqual([
      [null, 'name'],
      ['an', 'choice'],
      ['taux', 'number']
    ]);
    expect(table!.rows).toEqual([
      ['ES', 1980, 20],
      ['DE', 2005, 30],
      ['ES', 2005, 9]
    ]);
    expect(tablesMarkup(told, atlas)).toContain('<td><bdi>1980</bdi></td>');
  });

  test('has a number that is written on the map as a number, and regions by their names where circles stand for them', () => {
    const circles = layer({ kind: 'circle', ofRegions: true, label: 'n', size: { ...strikes.size!, by: 'n' } }, [
      feature({ n: 5 }, 'ES'),
      feature({ n: 1234.5 }, 'DE')
    ]);
    const [table] = dataTables(withLayers(circles), (id) => `<${id}>`);
    expect(table!.columns.map(({ property, as }) => [property, as])).toEqual([
      [null, 'name'],
      ['n', 'number']
    ]);
    expect(table!.rows).toEqual([
      ['<DE>', 1234.5],
      ['<ES>', 5]
    ]);
    expect(featureLabels(circles, undefined, atlas, 'de').map(({ text }) => text)).toEqual([]);
    const drawn = { ...circles, kind: 'region' as const };
    expect(featureLabels(drawn, undefined, atlas, 'de').map(({ text }) => text)).toEqual(['5,0', '1.234,5']);
  });

  test('is none of a layer without values', () => {
    expect(dataTables(withLayers(layer({}, [feature({ nom: 'Bakou' })])), String)).toEqual([]);
    expect(tablesMarkup(story, atlas)).toBe('');
  });

  test('is HTML with caption, source, head cells and units, its words escaped', () => {
    const html = tablesMarkup(withLayers(strikes, rates), atlas);
    expect(html).toContain('<caption><bdi>Frappes</bdi>. <span>Source\u00a0: <bdi>Un ministère</bdi></span></caption>');
    expect(html).toContain('<th scope="col"><bdi>nom</bdi></th>');
    expect(html).toContain('<th scope="row"><bdi>&#60;b&#62;Gori&#60;/b&#62;</bdi></th><td><bdi>obus</bdi></td>');
    expect(html).toContain('<td class="right">1\u202f000</td>');
    expect(html).toContain('<th scope="row"><span>Allemagne</span></th><td class="right">84,5\u00a0%</td>');
    expect(html).toContain('<th scope="row"><span>France</span></th><td class="right"><span>aucune donnée</span></td>');
  });

  test('has what the layer calls its properties at the head of its columns', () => {
    const titled = { ...rates, titles: [['taux', 'Part <b>']] as const };
    expect(tablesMarkup(withLayers(titled), atlas)).toContain(
      '<th scope="col" class="right"><bdi>Part &#60;b&#62;</bdi></th>'
    );
  });

  test('has so many rows at most, says how many there are and leads to them', () => {
    const many = layer(
      { label: 'nom' },
      Array.from({ length: 1200 }, (_, i) => feature({ nom: `Lieu ${i}` }))
    );
    const html = tablesMarkup(withLayers(many), atlas, '../');
    expect(html.match(/<th scope="row">/g)).toHaveLength(MOST_ROWS);
    expect(html).toContain(`${MOST_ROWS} lignes sur 1\u202f200. <a href="../layers/a.geojson">`);
  });

  test('says in which language its words are, in a translation and in a language without words of ours', () => {
    const english = tablesMarkup({ ...withLayers(rates), lang: 'en' }, atlas);
    expect(english).toContain('<bdi lang="fr" dir="ltr">Taux</bdi>');
    expect(english).toContain('<span>Germany</span>');
    const italian = tablesMarkup({ ...withLayers(rates), lang: 'it', originalLang: 'it' }, atlas);
    expect(italian).toContain('<span lang="en" dir="ltr">Germany</span>');
  });
});

describe('values in words', () => {
  const told = (of: Layer, lang: string) =>
    valuesIn({
      layer: of,
      features: of.data.features,
      nameOf: ({ id, properties }) => (id === undefined ? (properties!['nom'] as string) : String(id)),
      lang,
      words: messagesIn(lang)
    }).join(' ');

  test('are from which to which, whose they are, how many of each kind, of how many nothing is known', () => {
    expect(told(rates, 'en')).toBe('Taux: from 9% (ES) to 84.5% (DE). No data for 1.');
    expect(told(strikes, 'fr')).toBe(
      'Frappes\u00a0: Missiles (2), Drones (1), autre (1). Frappes, morts\u00a0: de 3 (Bakou) à 1\u202f000 (Derbent). Sans données\u00a0: 1.'
    );
  });

  test('name two that share an extreme and no more', () => {
    const same = (...ids: string[]) => ({
      ...rates,
      data: { ...rates.data, features: [...ids.map((id) => feature({ taux: 1 }, id)), feature({ taux: 5 }, 'DE')] }
    });
    expect(told(same('ES', 'FR'), 'en')).toBe('Taux: from 1% (ES, FR) to 5% (DE).');
    expect(told(same('ES', 'FR', 'IT'), 'en')).toBe('Taux: from 1% to 5% (DE).');
  });

  test.each(ATLAS_LANGUAGES)('have nothing unfilled in %s', (lang) => {
    for (const of of [rates, strikes]) expect(told(of, lang)).not.toMatch(/[{}]|undefined|NaN/);
  });
});
