import type { Position as Coordinates } from 'geojson';
import type { Dossier } from '#lib/atlas/dossier.ts';
import { middleOf, unionOf, type Bounds } from '#lib/geo/bounds.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import { featureDays, featureFacts } from '#lib/render/map-file/feature-facts.ts';
import type { LayerFacts } from '#lib/render/map-file/layer-facts.ts';
import type { RegionsFile } from '#lib/render/map-file/regions-file.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill } from '#lib/text/messages.ts';
import type { Hit } from '#lib/stage/feature-under.ts';

/** What a card says of a feature of the story's own. */
export function featureDossier({ layer, feature, index }: Hit, { lang, words, layers }: RegionsFile): Dossier {
  const facts: LayerFacts | undefined = layers?.[layer.id];
  const written = facts?.lang ?? lang;
  const named = facts?.named ? (feature.properties?.[facts.named] as unknown) : null;
  const name = typeof named === 'string' || typeof named === 'number' ? String(named).trim() : '';
  const bounds = boundsOfFeature(feature);
  const points = layerPoints(feature.geometry);
  const isPoint = points.length === 1;
  return {
    id: `${layer.id}/${index}`,
    kind: 'feature',
    // A feature without a name of its own is called as all of them are.
    layer: name === '' ? { text: words.layers, lang } : { text: layer.name, lang: written },
    name: name === '' ? layer.name : name,
    ...(written === lang ? {} : { nameLang: written }),
    otherNames: [],
    seats: [],
    countries: [],
    population: null,
    neighbours: [],
    distances: [],
    source: { text: layer.source, lang: written },
    facts: facts ? factsOf(feature, facts, { lang, words }) : [],
    bounds: isPoint ? null : bounds,
    position: isPoint ? [points[0]![0]!, points[0]![1]!] : middleOf(bounds),
    geometry: feature.geometry,
    periods: []
  };
}

/** What is said of a feature, and first when it holds. */
function factsOf(
  feature: Hit['feature'],
  facts: LayerFacts,
  { lang, words }: Pick<RegionsFile, 'lang' | 'words'>
): NonNullable<Dossier['facts']> {
  const said = featureFacts(feature, facts, lang);
  const [from, to] = featureDays(feature, facts).map((day) => (day === null ? null : dayIn(day, lang)));
  const days = from
    ? to
      ? fill(words.fromTo, { from, to })
      : fill(words.since, { date: from })
    : to && fill(words.until, { date: to });
  return days ? [{ name: null, value: { text: days, lang } }, ...said] : said;
}

/** Those of its parts together: what is cut at the antimeridian is no wider for it. */
function boundsOfFeature({ geometry }: Hit['feature']): Bounds {
  const parts = [...layerLines(geometry), ...layerPoints(geometry).map((point) => [point])];
  return unionOf(parts.map(boundsOfLine)) ?? [0, 0, 0, 0];
}

function boundsOfLine(line: readonly Coordinates[]): Bounds {
  const [xs, ys] = [0, 1].map((axis) => line.map((at) => at[axis]!));
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return [least(xs!), least(ys!), most(xs!), most(ys!)];
}
