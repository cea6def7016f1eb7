import type { Atlas } from '#lib/atlas/atlas.ts';
import { periodAt } from '#lib/atlas/period.ts';
import type { Phrases } from '#lib/atlas/phrases.ts';
import { bearing, distance } from '#lib/geo/great-circle.ts';
import { dayIn } from '#lib/text/dates.ts';
import { baseOf, nameIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { fill, messagesIn, sentence, type Messages } from '#lib/text/messages.ts';
import type { Story } from '#lib/story/story.ts';
import { timeline } from '#lib/story/timeline.ts';
import { frameIn } from './screens.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import type { StoryMap } from './story-map.ts';

/** Names that a scene without a highlight is said to show, at most. */
const IN_VIEW = 5;

const DIRECTIONS = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;

/**
 * Each scene in words, for whoever does not see it: the editor's own, or what is drawn for this scene first: its route,
 * its marks, the story's layers, with whom they are from; then what it highlights, or else shows; the status of a
 * disputed region that it highlights, and the day of its borders. All but the editor's in the language of the page's
 * words, for nothing in such a text can be marked as another: where a status is not written in it, it says that it is disputed.
 */
export function altsOf(story: Story, map: StoryMap, atlas: Atlas, phrases: Phrases): string[] {
  const frame = frameIn('landscape', map.lang);
  const { cameraAt, sceneAt } = timeline(map.scenes, frame);
  const lang = pageLanguage(story.lang);
  const words = messagesIn(lang);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const named = (id: string) => ({
    id,
    name: nameIn((atlas.regions.get(id) ?? atlas.places.get(id))!.names, lang)
  });
  const names = (ids: readonly string[]) => list.format(ids.map((id) => phrases.the(named(id))));
  return story.steps.map(({ scene }, i) => {
    if (scene.alt) return scene.alt;
    const status = (id: string) => {
      const region = atlas.regions.get(id);
      const period = region?.kind === 'disputed' ? periodAt(region, scene.date) : null;
      if (!period) return null;
      const status = period.status[baseOf(lang)] ?? words.disputedRegion;
      return fill(words.altStatus, { name: named(id).name, status });
    };
    const { highlight, mark } = scene;
    const inView = labelsAtRest(map, sceneAt(i), cameraAt(i), frame)
      .placed.filter(({ label }) => label.kind === 'country')
      .slice(0, IN_VIEW)
      .map(({ label }) => label.id);
    const layers = story.layers.filter(({ id }) => scene.layers.includes(id));
    return [
      routeIn(lang, scene.route, atlas, phrases, words),
      mark.length > 0 && fill(words.marked, { names: list.format(mark.map((id) => named(id).name)) }),
      layers.length > 0 &&
        fill(words.altLayers, {
          names: list.format(layers.map(({ name, source }) => fill(words.altLayer, { name, source })))
        }),
      highlight.length > 0
        ? fill(words.highlighted, { names: names(highlight) })
        : inView.length > 0 && fill(words.altInView, { names: names(inView) }),
      ...highlight.map(status),
      sentence(fill(words.bordersAsOf, { date: dayIn(scene.date, lang) }), words)
    ]
      .filter(Boolean)
      .join(' ');
  });
}

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
