import type { Day } from '#lib/atlas/region.ts';
import type { Feature } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { periodAt } from '#lib/atlas/period.ts';
import type { Phrases } from '#lib/atlas/phrases.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { bearing, distance } from '#lib/geo/great-circle.ts';
import { dateIn } from '#lib/text/dates.ts';
import { baseOf, nameIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { fill, messagesIn, sentence, type Messages } from '#lib/text/messages.ts';
import { ROLES, type Role } from '#lib/story/role.ts';
import type { Layer, Route, Scene, Story } from '#lib/story/story.ts';
import { isOfRegions } from '#lib/story/scale/of-regions.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { valuesIn } from './alt-values.ts';
import { bordersOn } from './border-note.ts';
import { keyAttribute, type KindName } from './drawing.ts';
import { drawing } from './drawn.ts';
import { roleName } from './roles.ts';
import { keepsIn } from './keeps-in.ts';
import { frameIn } from './screens.ts';
import { THEMES } from './theme.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import type { StoryMap } from './story-map.ts';

/** Names that a scene without a highlight is said to show, at most. */
const IN_VIEW = 5;

const DIRECTIONS = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;

/** By which sentence each kind of drawn thing is said, none of what is there for others; a kind that is not here does not compile. */
const SAID_BY: Readonly<Record<KindName, keyof typeof SENTENCES | null>> = {
  water: null,
  land: 'countries',
  highlight: 'countries',
  'layer-region': 'layers',
  'region-texture': null,
  coast: null,
  lake: null,
  river: null,
  border: 'day',
  'past-border': 'day',
  hatched: 'statuses',
  edge: 'statuses',
  outline: 'countries',
  'layer-image': 'layers',
  'layer-fill': 'layers',
  'layer-texture': null,
  'layer-line': 'layers',
  'layer-circle': 'layers',
  'inspected-halo': null,
  'inspected-edge': null,
  'inspected-ring': null,
  route: 'route',
  islet: 'countries',
  dot: null,
  mark: 'marks',
  'wipe-halo': null,
  wipe: null,
  'wipe-arrow': null,
  'wipe-days': null,
  leader: 'notes'
};

/** A scene, and what it takes to say it. */
interface Told {
  readonly scene: Scene;
  readonly layers: readonly Layer[];
  /** Ids of the countries whose names are in sight. */
  readonly inView: readonly string[];
  readonly roleName: (role: Role) => string;
  readonly atlas: Atlas;
  readonly phrases: Phrases;
  readonly lang: Language;
  readonly words: Messages;
}

/** The sentences in the order in which they are said: what is drawn for this scene first, what lies around it last. */
const SENTENCES = {
  route: ({ scene, lang, atlas, phrases, words, roleName }: Told) => [
    routeIn(lang, scene.route, atlas, phrases, words),
    ...(scene.routes ?? []).map((route) => {
      const said = routeIn(lang, route.through, atlas, phrases, words);
      const called = calledIn(route, roleName, words);
      return said && called ? fill(words.altStatus, { name: called, status: unended(said, words) }) : said;
    })
  ],
  marks: ({ scene: { mark }, words, ...told }: Told) =>
    mark.length === 0
      ? []
      : [
          fill(words.marked, {
            names: listIn(
              told,
              mark.map((id) => nameOf(told, id))
            )
          })
        ],
  notes: ({ scene: { notes = [] }, words, ...told }: Told) =>
    notes.map(({ text, of }) =>
      sentence(of ? fill(words.altNote, { place: nameOf(told, of), text }) : fill(words.altNoteAlone, { text }), words)
    ),
  layers: ({ scene, layers, words, lang, ...told }: Told) => {
    const named = ({ name, source, image }: Layer): string =>
      image
        ? fill(words.altImage, { name, source, date: dateIn(image.date, lang) })
        : fill(words.altLayer, { name, source });
    const [before, after] = (scene.compare ?? []).map((id) => layers.find((layer) => layer.id === id));
    const others = layers.filter((layer) => layer !== before && layer !== after);
    return [
      ...(before && after ? [fill(words.altCompare, { before: named(before), after: named(after) })] : []),
      ...(others.length > 0 ? [fill(words.altLayers, { names: listIn({ lang }, others.map(named)) })] : []),
      ...layers.flatMap((layer) => valuesOf(layer, { scene, words, lang, ...told }))
    ];
  },
  countries: ({ scene, inView, words, ...told }: Told) => {
    const { highlight, roles = {} } = scene;
    const names = (ids: readonly string[]): string =>
      listIn(
        told,
        ids.map((id) => told.phrases.the({ id, name: nameOf({ ...told, day: scene.date }, id) }))
      );
    const plain = highlight.filter((id) => !roles[id]);
    const cast = ROLES.flatMap((role) => {
      const own = highlight.filter((id) => roles[id] === role);
      return own.length > 0 ? [fill(words.altStatus, { name: told.roleName(role), status: names(own) })] : [];
    });
    if (highlight.length > 0) {
      return [...cast, ...(plain.length > 0 ? [fill(words.highlighted, { names: names(plain) })] : [])];
    }
    return inView.length > 0 && isBare(scene) ? [fill(words.altInView, { names: names(inView) })] : [];
  },
  statuses: ({ scene: { highlight, date }, words, ...told }: Told) =>
    highlight.flatMap((id) => {
      const region = told.atlas.regions.get(id);
      const period = region?.kind === 'disputed' ? periodAt(region, date) : null;
      if (!period) return [];
      // What was a part of a state like any other is not disputed, and what it was has no words in this language.
      const status = period.status[baseOf(told.lang)] ?? (period.kind ? null : words.disputedRegion);
      return status === null ? [] : [fill(words.altStatus, { name: nameOf(told, id), status })];
    }),
  day: ({ scene, lang, words }: Told) => [sentence(bordersOn(scene.date, lang, words), words)]
} as const satisfies Record<string, (told: Told) => (string | null)[]>;

/** What is called so, on a day where that is given. */
function nameOf({ atlas, lang, day }: Pick<Told, 'atlas' | 'lang'> & { readonly day?: Day }, id: string): string {
  const region = atlas.regions.get(id);
  const then = region && day !== undefined ? periodAt(region, day)?.names : undefined;
  return nameIn(then ?? (region ?? atlas.places.get(id))!.names, lang);
}
const listIn = ({ lang }: Pick<Told, 'lang'>, names: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);

function valuesOf(layer: Layer, told: Pick<Told, 'scene' | 'lang' | 'words' | 'atlas'>): string[] {
  const { scene, lang, words, atlas } = told;
  const features = layer.data.features.filter((feature) => showsIn(layer, scene, feature));
  const nameOfFeature = (feature: Feature): string | null => {
    if (isOfRegions(layer)) return atlas.regions.has(String(feature.id)) ? nameOf(told, String(feature.id)) : null;
    const name = layer.label === undefined ? null : propertyOf(feature, layer.label);
    return name === null ? null : String(name);
  };
  return valuesIn({ layer, features, nameOf: nameOfFeature, lang, words });
}

/** Whether a scene shows nothing of its own, whose countries in view are then all that can be said. */
const isBare = ({ mark, route, routes = [], layers }: Scene): boolean =>
  [mark, route, routes, layers].every(({ length }) => length === 0);

/**
 * Each scene in words, for whoever does not see it: the editor's own, or what its drawing has, by `SENTENCES`. All but the
 * editor's in the language of the page's words, for nothing in such a text can be marked as another: where a status is not
 * written in it, it says that it is disputed.
 */
export function altsOf(story: Story, map: StoryMap, plain: Atlas, phrases: Phrases): string[] {
  const atlas = atlasOf(story, plain);
  const frame = frameIn('landscape', map.lang);
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  const lang = pageLanguage(story.lang);
  const words = messagesIn(lang);
  return story.steps.map(({ scene }, i) => {
    if (scene.alt) return scene.alt;
    const drawn = drawing(map, sceneAt(i), THEMES.light);
    // Shapes have ids of their own, of which one may be a layer's too.
    const shown = new Set(
      drawn.flatMap(({ of, key, layer = key }) => (keyAttribute(of) === 'data-layer' ? [layer] : []))
    );
    const { placed } = labelsAtRest(map, sceneAt(i), cameraAt(i), frame, keepsIn(map, sceneAt(i), cameraAt(i), frame));
    const told: Told = {
      scene,
      layers: story.layers.filter(({ id }) => shown.has(id)),
      inView: placed
        .filter(({ label }) => label.kind === 'country')
        .slice(0, IN_VIEW)
        .map(({ label }) => label.id),
      roleName: (role) => roleName(role, story),
      atlas,
      phrases,
      lang,
      words
    };
    const kinds: KindName[] = [
      ...drawn.map(({ name }) => name),
      ...(scene.mark.length > 0 ? ['mark' as const] : []),
      ...(scene.notes ? ['leader' as const] : [])
    ];
    const said = new Set(kinds.map((name) => SAID_BY[name]));
    const inset = map.scenes[i]!.inset === undefined ? [] : [words.altInset];
    const sentences = (Object.keys(SENTENCES) as (keyof typeof SENTENCES)[]).flatMap((name) =>
      said.has(name) ? SENTENCES[name](told) : []
    );
    return [...sentences, ...inset].filter(Boolean).join(' ');
  });
}

/** "Northern axis (Coalition)": what a route is called, of whom it is and where it is from; empty where nothing is known. */
function calledIn({ name, role, source }: Route, roleName: Told['roleName'], words: Messages): string {
  const whose = role ? roleName(role) : '';
  const called = name && whose ? `${name} (${whose})` : (name ?? whose);
  return called && source ? fill(words.altLayer, { name: called, source }) : called;
}

const unended = (said: string, { end }: Messages): string => (said.endsWith(end) ? said.slice(0, -end.length) : said);

/** "Route from Jerusalem to Baku, 1,640 km to the north-east." */
function routeIn(
  lang: Language,
  route: Story['steps'][number]['scene']['route'],
  atlas: Atlas,
  phrases: Phrases,
  words: Messages
): string | null {
  const [first, last] = [route[0], route.at(-1)];
  if (!first || !last || route.length < 2) return null;
  const kilometres = route.slice(1).reduce((sum, to, i) => sum + distance(route[i]!, to), 0);
  const direction = DIRECTIONS[Math.round(bearing(first, last) / 45) % 8]!;
  const ends = [first, last].map((position) => {
    const place = [...atlas.places.values()].find((one) => one.position.join() === position.join());
    return place && { id: place.id, name: nameIn(place.names, lang) };
  });
  const [from, to] = ends;
  const values = {
    distance: new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 }).format(kilometres),
    direction: words[direction]
  };
  if (!from || !to) return fill(words.altLine, values);
  return fill(words.route, { ...values, from: from.name, to: to.name, ofFrom: phrases.of(from), inTo: phrases.in(to) });
}
