import { expect, test } from 'vitest';
import { creditsOf } from '#lib/render/credits.ts';
import { creditsMarkup } from '#lib/render/credits-markup.ts';
import type { Layer } from '#lib/story/story.ts';
import { story } from './gantz-bakou.ts';

const layer = (name: string, source: string): Layer => ({
  id: name,
  file: 'a.geojson',
  kind: 'line',
  name,
  source,
  simplify: false,
  data: { type: 'FeatureCollection', features: [] }
});
const depot = {
  id: 'depot',
  names: { en: 'Dépôt' },
  position: [49.9, 40.3],
  rank: 8,
  population: null,
  country: 'AZ',
  capital: false,
  own: { source: { text: 'Une agence', lang: 'fr' }, lang: 'fr' }
} as const;
const told = {
  ...story,
  layers: [layer('Frappes', 'Un ministère'), layer('Trajet', 'Un port'), layer('A & B', 'Un ministère')],
  places: [depot]
};

test('each source stands once, behind what is from it, layers before places', () => {
  expect(creditsMarkup(creditsOf(told), 'fr')).toBe(
    '<h2>Tracé pour ce récit</h2><ul data-layers><li><bdi>Frappes</bdi>, <bdi>A &#38; B</bdi>: <bdi>Un ministère</bdi></li>' +
      '<li><bdi>Trajet</bdi>: <bdi>Un port</bdi></li><li><bdi>Dépôt</bdi>: <bdi>Une agence</bdi></li></ul>'
  );
  expect(creditsMarkup([], 'fr')).toBe('');
});

test('an original’s words in a translation, and ours in a language that has none, are marked as such', () => {
  expect(creditsMarkup(creditsOf({ ...told, lang: 'en' }), 'en')).toContain('<bdi lang="fr" dir="ltr">Un port</bdi>');
  const italian = creditsMarkup(creditsOf({ ...told, lang: 'it', originalLang: 'it' }), 'it');
  expect(italian).toMatch(/^<h2 lang="en" dir="ltr">/);
  expect(italian).toContain('<bdi>Un port</bdi>');
});
