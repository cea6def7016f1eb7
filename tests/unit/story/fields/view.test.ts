import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, scene, validate } from '../known.ts';

/** Where a view is wrong, and what is proposed in its place. */
const read = (view: string) => {
  const { issues } = validate(FRONT_MATTER + scene(`view: ${view}`));
  return issues.map((issue) => `${brief(issue)} ${/\[[-\d., ]+\]|-?\d+/.exec(issue.hint)?.[0]}`);
};

describe('a view of numbers alone', { timeout: 60_000 }, () => {
  it.each([
    ['[[43.6, 37.7], [51.2, 42.6]]', '9:7 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['[[43.6, 42.6], [51.2, 37.7]]', '9:7 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['[[37.7, 143.6], [42.6, 151.2]]', '9:7 field-type [143.6, 37.7, 151.2, 42.6]'],
    ['[43.6, 37.7, 51.2, 42.6]', '9:7 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['"43.6, 37.7, 51.2, 42.6"', '9:7 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['{ bounds: [[43.6, 37.7], [51.2, 42.6]] }', '9:17 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['{ bounds: { west: 43.6, south: 37.7, east: 51.2, north: 42.6 } }', '9:17 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['{ bounds: { xmin: 43.6, xmax: 51.2, ymin: 37.7, ymax: 42.6 } }', '9:17 field-type [43.6, 37.7, 51.2, 42.6]'],
    ['[49.87, 40.4]', '9:7 field-type [49.87, 40.4]'],
    ['{ center: "49.87, 40.4", zoom: 8 }', '9:17 field-type [49.87, 40.4]'],
    ['{ center: { lat: 40.4, lng: 49.87 }, zoom: 8 }', '9:17 field-type [49.87, 40.4]'],
    ['{ center: [190, 40.4], zoom: 8 }', '9:18 longitude-range -170'],
    ['{ bounds: [165, -44, 200, -8] }', '9:28 longitude-range -160']
  ])('%s', (view, told) => {
    expect(read(view)).toEqual([told]);
  });

  it('is none where there are names', () => {
    expect(read('[Azerbaïdjan]')).toEqual([]);
  });
});

describe('a view that names a layer', () => {
  const story = (view: string, extra = '') =>
    validate({
      'story.md':
        FRONT_MATTER.replace(
          /---\n$/,
          'layers:\n  - { id: cables, file: c.geojson, kind: line, name: N, source: S }\n' +
            '  - { id: taux, file: t.csv, kind: region, region: p, name: N, source: S }\n---\n'
        ) + scene(`view: ${view}\nlayers: [cables, taux]${extra}`),
      'c.geojson': JSON.stringify({
        type: 'MultiLineString',
        coordinates: [
          [
            [179, -20],
            [-178, -15]
          ],
          [
            [170, -18],
            [172, -18]
          ]
        ]
      }),
      't.csv': 'p,n\nFrance,1\n'
    });
  const boundsOf = (view: string) => {
    const { stories, issues } = story(view);
    expect(issues.map(brief)).toEqual([]);
    const { view: read } = stories[0]!.steps[0]!.scene;
    return read.kind === 'bounds' ? read.bounds : null;
  };

  it('shows all of it, across the antimeridian too', () => {
    expect(boundsOf('[cables]')).toEqual([170, -20, -178, -15]);
  });

  it('shows the regions of a table, and what else is named', () => {
    const france = boundsOf('[taux]')!;
    expect(france).toEqual(boundsOf('[France]'));
    expect(boundsOf('[taux, Bakou]')![2]).toBeGreaterThan(49);
  });

  it('is not told a second time of what keeps the layer from being read', () => {
    const { issues } = validate({
      'story.md':
        FRONT_MATTER.replace(/---\n$/, 'layers: [{ id: a, file: a.geojson, kind: line, name: N, source: S }]\n---\n') +
        scene('view: [a, France]\nlayers: [a]'),
      'a.geojson': '{'
    });
    expect(issues.map(({ code }) => code)).toEqual(['geojson-syntax']);
  });
});
