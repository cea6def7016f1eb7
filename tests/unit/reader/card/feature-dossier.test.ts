import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featureDossier } from '#lib/reader/card/feature-dossier.ts';
import { makeRegionsFile } from '#lib/render/map-file/make-regions-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { scene, validate } from '../../story/known.ts';

const files = {
  'story.md': `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-10-03
layers:
  - { id: postes, file: postes.geojson, kind: circle, name: Postes, source: Ministère }
---
${scene('id: a\nhighlight: [AZ]\nlayers: [postes]')}`,
  'story.en.md': `---\ntitle: A title\nstandfirst: A journey.\n---\n${scene('id: a', 'Text.')}`,
  'postes.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { id: 7, Nom: 'Poste A' }, geometry: { type: 'Point', coordinates: [49, 40] } },
      {
        type: 'Feature',
        properties: { id: 8 },
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [179, 40],
            [-179, 41]
          ]
        }
      }
    ]
  })
};
const [fr, en] = validate(files).stories;
const cards = (story: NonNullable<typeof fr>) => {
  const [layer] = story.layers;
  const file = makeRegionsFile(story, readAtlas());
  return layer!.data.features.map((feature: Feature, index) => featureDossier({ layer: layer!, feature, index }, file));
};

describe('the card of a feature', () => {
  it('has its name, what its layer shows, its source and where it is', () => {
    expect(cards(fr!)[0]).toMatchObject({
      id: 'postes/0',
      kind: 'feature',
      name: 'Poste A',
      layer: { text: 'Postes', lang: 'fr' },
      source: { text: 'Ministère', lang: 'fr' },
      position: [49, 40],
      bounds: null
    });
  });

  it('is called as its layer where it has no name, and is no wider for the antimeridian', () => {
    expect(cards(fr!)[1]).toMatchObject({ name: 'Postes', bounds: [179, 40, -179, 41] });
  });

  it('has what the shapes of a layer say of themselves, and when they hold', () => {
    const zone = `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-10-03
layers:
  - id: postes
    kind: circle
    name: Postes
    source: Ministère
    shapes:
      - { point: Bakou, name: Poste A, blessés: 1200, from: 2022-03-24, to: 2022-10-01 }
      - { point: Gandja, from: 2022-03-24 }
---
${scene('layers: [postes]')}`;
    const [read] = validate(zone).stories;
    const [first, second] = cards(read!);
    const when = { name: null, value: { text: '24 mars 2022 – 1er octobre 2022', lang: 'fr' } };
    expect(first).toMatchObject({ name: 'Poste A' });
    expect(first!.facts).toEqual([
      when,
      { name: { text: 'blessés', lang: 'fr' }, value: { text: '1\u202f200', lang: 'fr' } }
    ]);
    expect(second!.facts).toEqual([{ name: null, value: { text: 'Depuis le 24 mars 2022', lang: 'fr' } }]);
    // The columns of a file are its own.
    expect(cards(fr!)[0]!.facts).toEqual([]);
  });

  it('has the values that it is drawn by, by the names that readers have for them, and its months', () => {
    const strikes = `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-03-20
layers:
  - id: postes
    file: postes.geojson
    kind: circle
    name: Frappes
    source: Ministère
    color: { by: type, values: { m: Missiles, d: Drones } }
    size: { by: morts, unit: morts }
    label: lieu
    from: mois
    to: mois
---
${scene('highlight: [AZ]\nlayers: [postes]')}`;
    const properties = { type: 'm', morts: 1500, lieu: 'Gandja', mois: '2022-03', name: 'x17', objectid: 4 };
    const data = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [49, 40] } }]
    };
    const { stories, issues } = validate({ 'story.md': strikes, 'postes.geojson': JSON.stringify(data) });
    expect(issues).toEqual([]);
    const [card] = cards(stories[0]!);
    expect(card).toMatchObject({ name: 'Gandja', layer: { text: 'Frappes' } });
    expect(card!.facts!.map(({ name, value }) => [name?.text, value.text])).toEqual([
      [undefined, '1er mars 2022 – 31 mars 2022'],
      ['type', 'Missiles'],
      ['morts', '1\u202f500\u00a0morts']
    ]);
  });

  it('says in which language a name is that the page has in another', () => {
    expect(cards(en!)[0]).toMatchObject({ nameLang: 'fr', layer: { lang: 'fr' }, source: { lang: 'fr' } });
    expect(cards(en!)[1]!.layer).toEqual({ text: 'Drawn for this story', lang: 'en' });
  });
});

describe('the card of a region', () => {
  it('has the values of its rows, each between its days', () => {
    const text = `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-10-03
layers:
  - id: exil
    kind: region
    file: exil.csv
    region: pays
    name: Réfugiés
    source: HCR
    color: { by: nombre, classes: [0, 1000, 200000], unit: personnes }
    from: an
    to: an
---
${scene('view: [AM]\nlayers: [exil]')}`;
    const csv = 'pays,nombre,an\nArménie,120000,2022\nArménie,900,2021\nGéorgie,,2022\n';
    const { stories } = validate({ 'story.md': text, 'exil.csv': csv });
    const { dossiers } = makeRegionsFile(stories[0]!, readAtlas());
    const rows = (id: string) => dossiers.find((dossier) => dossier.id === id)?.rows;
    const said = { name: { text: 'Réfugiés', lang: 'fr' }, source: { text: 'HCR', lang: 'fr' } };
    expect(rows('AM')).toEqual([
      { from: '2022-01-01', to: '2022-12-31', ...said, value: { text: '120\u202f000\u00a0personnes', lang: 'fr' } },
      { from: '2021-01-01', to: '2021-12-31', ...said, value: { text: '900\u00a0personnes', lang: 'fr' } }
    ]);
    expect(rows('GE') ?? []).toEqual([]);
    expect(rows('AZ')).toBeUndefined();
  });
});
