import type { Atlas } from '#lib/atlas/atlas.ts';
import { nameKey, type Gazetteer } from '#lib/atlas/gazetteer.ts';
import type { Province, Provinces } from '#lib/atlas/provinces/province.ts';
import type { Entry } from '#lib/atlas/entries.ts';
import { resolve, type Near, type Resolution } from '#lib/atlas/resolve.ts';
import type { Day } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { middleOf, type Bounds } from '#lib/geo/bounds.ts';
import { distance as kilometres } from '#lib/geo/great-circle.ts';
import { distance } from '#lib/text/distance.ts';
import type { Position } from '#lib/geo/position.ts';
import { nameIn } from '#lib/text/language.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import type { Report } from './report.ts';

/** What names are looked up in: the atlas, by its names in one language. */
export interface Naming {
  readonly atlas: Atlas;
  readonly gazetteer: Gazetteer;
  /** Where the story is, as far as that is known: what is near comes first among what a wrong name may mean. */
  readonly around?: readonly Position[];
  /** Names and ids of the story's own places that cannot be read, of which nothing more is said. */
  readonly unread?: ReadonlySet<string>;
  /** Of the story’s borders, where it is known. */
  readonly day?: Day | null;
  /** What the scene shows of a layer of the story, framed, null where that is nothing; undefined where the story has no such layer. */
  readonly layerOf?: (id: string) => Bounds | null | undefined;
  /** Where names that the atlas does not have are looked up; left out where nothing of provinces is to be known. */
  readonly provinces?: Provinces;
  /** To which those are added that rows of tables name. */
  readonly joined?: Set<Province>;
  /** To which the ids of what is found are added. */
  readonly found?: Set<string>;
}

/** A region or place of the atlas. */
export interface Named {
  readonly id: string;
  readonly kind: 'region' | 'place';
}

/** What a field takes; an `end` is a place, or a region where no place has the name. */
type Wanted = 'region' | 'place' | 'any' | 'end';

/** The name of a region or place in the language of the naming. */
export function nameOf({ id, kind }: Named, { atlas, gazetteer }: Naming): string {
  const names = (kind === 'region' ? atlas.regions : atlas.places).get(id)?.names;
  return names ? nameIn(names, gazetteer.language) : id;
}

/**
 * Finds what a name or an id stands for. A name that stands for a region and a place is the one that the field takes; what
 * stays unknown, ambiguous or of the wrong kind is reported.
 */
export function findNamed(name: At<string>, wanted: Wanted, naming: Naming, report: Report): Named | null {
  const candidates = candidatesOf(name, wanted, naming, report);
  if (candidates === null) return null;
  for (const { id } of candidates) naming.found?.add(id);
  const places = candidates.filter(({ kind }) => kind === 'place');
  const fitting =
    wanted === 'end'
      ? places.length > 0
        ? places
        : candidates
      : candidates.filter(({ kind }) => wanted === 'any' || kind === wanted);
  const [first, second] = fitting;
  if (first === undefined) {
    reportKind(name, candidates[0], naming, report);
    return null;
  }
  if (second === undefined) return first;
  const listed = fitting.map((named) => `${named.id} (${nameOf(named, naming)}${whereabouts(named, naming)})`);
  const message = `${quote(name.value)} may be ${oneOf(listed)}.`;
  report('place-ambiguous', name.offset, message, `Write one of these ids in its place, for example ${first.id}.`);
  return null;
}

/** What a name may stand for, one at least; null, and an issue, where that is nothing. */
function candidatesOf({ value, offset }: At<string>, wanted: Wanted, naming: Naming, report: Report) {
  const before = unknown.get(report) ?? 0;
  const resolution = resolveOnce(naming.gazetteer, value, wanted, before < MOST_NEAR);
  if (resolution.kind === 'unknown') unknown.set(report, before + 1);
  if (resolution.kind === 'found') return [resolution.entry];
  if (resolution.kind === 'ambiguous') return resolution.candidates;
  if (naming.unread?.has(value.trim())) return null;
  const near = [
    ...(before < MOST_NEAR ? nearProvinces(value, resolution.near, naming) : []),
    ...likeliestOf(resolution.near, naming).map(({ name }) => name)
  ].slice(0, MOST);
  const hint =
    near.length > 0
      ? `Did you mean ${oneOf(near.map(quote))}?${wanted === 'region' ? '' : OWN}`
      : 'Write the name as the language of the story has it, or an id. What the atlas lacks is declared under “places” in the front matter: “- { id: …, name: …, at: [longitude, latitude], source: … }”.';
  report('place-unknown', offset, `The atlas knows no ${quote(value)}.`, hint);
  return null;
}

/** How what the atlas does not have comes to be known. */
const OWN = ' A place of the story’s own is declared under “places” in the front matter.';

/** As many as a hint can bear. */
const MOST = 5;

/** A place this far away has as little to do with the story as one of another letter. Kilometres. */
const FAR = 3000;

/** What is near in letters, well known and near on the map. */
function likeliestOf(near: readonly Near[], { atlas, around = [] }: Naming): readonly Entry[] {
  const away = ({ id, kind }: Entry): number => {
    const region = kind === 'region' ? atlas.regions.get(id) : undefined;
    const position = region ? middleOf(region.bounds) : atlas.places.get(id)?.position;
    if (position === undefined || around.length === 0) return 0;
    return Math.min(1, Math.min(...around.map((other) => kilometres(position, other))) / FAR);
  };
  return near
    .map(({ entry, cost }) => ({ entry, cost: cost + away(entry) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** Provinces whose names are nearer in letters than any of the atlas. */
function nearProvinces(value: string, others: readonly Near[], { provinces }: Naming): readonly string[] {
  if (provinces === undefined) return [];
  const key = nameKey(value);
  const least = Math.min(...others.map(({ entry }) => distance(key, nameKey(entry.name))));
  return provinces
    .nearest(value)
    .filter(({ letters }) => letters < least)
    .map(({ name }) => name);
}

/** Of so many unknown names of a story the hints propose others; of a list of thousands nobody reads on. */
const MOST_NEAR = 200;

/** Unknown names of a file so far, by its report. */
const unknown = new WeakMap<Report, number>();

const resolved = memo((_: Gazetteer) => new Map<string, Resolution>());

/** To find what is near an unknown name takes milliseconds, and a story in the wrong language has the same ones at each step. */
function resolveOnce(gazetteer: Gazetteer, name: string, wanted: Wanted, near: boolean): Resolution {
  const known = resolved(gazetteer);
  const key = `${wanted} ${near} ${name}`;
  const kind = wanted === 'any' ? undefined : wanted === 'end' ? 'place' : wanted;
  const resolution = known.get(key) ?? resolve(gazetteer, name, kind, near);
  known.set(key, resolution);
  return resolution;
}

function reportKind({ value, offset }: At<string>, found: Named | undefined, naming: Naming, report: Report): void {
  if (found === undefined) return;
  const { atlas } = naming;
  if (found.kind === 'place') {
    const country = atlas.places.get(found.id)?.country;
    const or = country != null && atlas.regions.has(country) ? `, or name its country: ${inText(country)}` : '';
    const message = `${quote(value)} is a place, and only regions are highlighted.`;
    report('region-expected', offset, message, `Put it under “mark”${or}.`);
  } else {
    const capital = atlas.regions.get(found.id)?.capital;
    const or = capital ? `, or name its capital: ${inText(capital, 'place')}` : '';
    const message = `${quote(value)} is a region, and a mark or a stop of a route is a place.`;
    report('place-expected', offset, message, `Put it under “highlight”${or}.`);
  }

  function inText(id: string, kind: Named['kind'] = 'region'): string {
    return nameOf({ id, kind }, naming);
  }
}

/** `, region` or the country that a place lies in, to tell candidates apart. */
function whereabouts({ id, kind }: Named, naming: Naming): string {
  const place = kind === 'place' ? naming.atlas.places.get(id) : undefined;
  if (place === undefined) return ', region';
  if (place.own) return ', of this story';
  if (place.country === null) return '';
  return `, in ${nameOf({ id: place.country, kind: 'region' }, naming)}`;
}
