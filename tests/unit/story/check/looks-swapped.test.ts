import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, scene, validate } from '../known.ts';

const issuesOf = (fields: string, text = 'Le texte.') =>
  validate(FRONT_MATTER + scene(fields, text)).issues.map((issue) => brief(issue).split(' ')[1]);

describe('a position with latitude first', { timeout: 60_000 }, () => {
  it.each([
    ['Bakou, marked', 'view: { center: [40.4, 49.87], zoom: 7 }\nmark: [Bakou]'],
    ['Bakou, in what is highlighted', 'view: { center: [40.4, 49.87], zoom: 5 }\nhighlight: [Azerbaïdjan]'],
    ['Jérusalem, not far from it', 'view: { center: [31.78, 35.21], zoom: 7.5 }\nhighlight: [Israël]'],
    ['bounds', 'view: { bounds: [37.7, 43.6, 42.6, 51.2] }\nhighlight: [Azerbaïdjan]'],
    ['a stop', 'view: [AZ]\nroute: [Jérusalem, [40.4, 49.87]]']
  ])('is found: %s', (_, fields) => {
    expect(issuesOf(fields)).toEqual(['position-swapped']);
  });

  it('is found by what the text names', () => {
    expect(issuesOf('view: { center: [40.4, 49.87], zoom: 7 }', 'À Bakou.')).toEqual(['position-swapped']);
  });

  it.each([
    ['Baku', 'view: { center: [49.87, 40.4], zoom: 8.5 }\nmark: [Bakou]'],
    ['the sea beside Israel', 'view: { center: [33.5, 32.5], zoom: 6 }\nhighlight: [Israël]'],
    ['half the world', 'view: { center: [10, 45], zoom: 2.5 }\nhighlight: [Somalie]'],
    ['bounds around a country', 'view: { bounds: [20, 10, 60, 50] }\nhighlight: [Turquie]'],
    ['across the antimeridian', 'view: { bounds: [165, -44, -160, -8] }\nhighlight: [Samoa]'],
    ['somewhere that nothing names', 'view: { center: [-70, -33], zoom: 6 }\nhighlight: [Azerbaïdjan]']
  ])('is not: %s', (_, fields) => {
    expect(issuesOf(fields)).toEqual([]);
  });
});
