import type { Atlas } from '#lib/atlas/atlas.ts';
import { periodAt } from '#lib/atlas/period.ts';
import { distance } from '#lib/geo/great-circle.ts';
import type { Scene, Story } from '#lib/story/story.ts';
import { dayIn } from '#lib/text/dates.ts';
import { nameIn } from '#lib/text/language.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';

/** A scene in words, for whoever does not see it: the editor's own, or what it highlights, marks and draws, and its date. */
export function altOf(scene: Scene, story: Story, atlas: Atlas): string {
  if (scene.alt) return scene.alt;
  const words = messagesIn(story.lang);
  const list = new Intl.ListFormat(story.lang, { type: 'conjunction' });
  const names = (ids: readonly string[]) =>
    list.format(ids.map((id) => nameIn((atlas.regions.get(id) ?? atlas.places.get(id))!.names, story.lang)));
  const disputed = scene.highlight.filter((id) => {
    const region = atlas.regions.get(id);
    return region?.kind === 'disputed' && periodAt(region, scene.date)?.shape;
  });
  const highlighted = scene.highlight.filter((id) => !disputed.includes(id));
  return [
    highlighted.length > 0 && fill(words.highlighted, { names: names(highlighted) }),
    disputed.length > 0 && fill(words.disputed, { names: names(disputed) }),
    scene.mark.length > 0 && fill(words.marked, { names: names(scene.mark) }),
    scene.route.length > 1 && routeIn(scene, story, atlas),
    `${fill(words.bordersAsOf, { date: dayIn(scene.date, story.lang) })}.`
  ]
    .filter(Boolean)
    .join(' ');
}

function routeIn({ route }: Scene, { lang }: Story, atlas: Atlas): string {
  const kilometres = route.slice(1).reduce((sum, to, i) => sum + distance(route[i]!, to), 0);
  const names = route.flatMap((position) => {
    const place = [...atlas.places.values()].find((one) => one.position.join() === position.join());
    return place ? [nameIn(place.names, lang)] : [];
  });
  return fill(messagesIn(lang).route, {
    names: names.join(' – '),
    distance: new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 }).format(kilometres)
  });
}
