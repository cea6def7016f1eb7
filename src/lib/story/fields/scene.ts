import type { Day } from '#lib/atlas/region.ts';
import { nearest } from '#lib/text/distance.ts';
import { oneOf, quote, type At, type LocatedMap } from './located.ts';
import { listOf, narrowFields, slug, text, type Narrowed, type Reader } from './narrow.ts';
import { nameOrPosition } from './position.ts';
import type { Report } from '#lib/story/report.ts';
import type { Travel } from '#lib/story/story.ts';
import { borderDay } from './values.ts';
import { view } from './view.ts';

/** Longer than this, a screen reader's listener loses the thread. In characters. */
const LONGEST_ALT = 400;

const travel: Reader<Travel> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const ways = ['scrub', 'fly', 'cut'] as const;
  const known = ways.find((way) => way === written.value);
  if (known) return known;
  const [near] = nearest(written.value, ways, 1);
  const hint = near ? `Did you mean “${near}”?` : 'scrub follows the scroll, fly rises on the way, cut jumps.';
  report('travel-unknown', written.offset, `A travel is ${oneOf(ways)}, and this is ${quote(written.value)}.`, hint);
  return null;
};

const alt: Reader<At<string>> = (located, field, report) => {
  const written = text(located, field, report);
  const length = written ? [...written.value].length : 0;
  if (written && length > LONGEST_ALT) {
    const message = `This text alternative has ${length} characters; ${LONGEST_ALT} are plenty.`;
    report('alt-too-long', written.offset, message, 'Say what the map shows, and leave the rest to the paragraphs.');
  }
  return written;
};

const RULES = {
  id: { read: slug },
  view: { read: view, readsEmpty: true },
  highlight: { read: listOf(text, 'Write names in square brackets: “highlight: [Azerbaïdjan]”.') },
  mark: { read: listOf(text, 'Write names in square brackets: “mark: [Bakou]”.') },
  route: { read: listOf(nameOrPosition, 'Write the stops in square brackets: “route: [Jérusalem, Bakou]”.') },
  layers: { read: listOf(text, 'Write ids of layers in square brackets: “layers: [trajet]”.') },
  date: { read: borderDay },
  travel: { read: travel },
  alt: { read: alt }
} as const;

const TRANSLATED = { id: RULES.id, alt: RULES.alt } as const;

/** The fields of a scene as they are written, each of the right kind; null where one is not there or wrong. */
export type WrittenScene = Narrowed<typeof RULES>;

export const narrowScene = (map: LocatedMap, report: Report): WrittenScene =>
  narrowFields(map, 'a scene', RULES, report);

/** The fields of a translated scene: its id, and perhaps its text alternative. The rest is the original's. */
export type TranslatedScene = Narrowed<typeof TRANSLATED>;

export function narrowTranslatedScene(map: LocatedMap, report: Report): TranslatedScene {
  const own = map.fields.filter(({ name, offset }) => {
    if (Object.hasOwn(TRANSLATED, name) || !Object.hasOwn(RULES, name)) return true;
    const message = `“${name}” belongs to the scene of the original.`;
    report(
      'translation-scene-field',
      offset,
      message,
      'Take it out: here a scene has its id, and alt if it needs one.'
    );
    return false;
  });
  return narrowFields({ ...map, fields: own }, 'a translated scene', TRANSLATED, report);
}

/** What a scene says of the day, or else what its story does. */
export const dayOf = (scene: WrittenScene | null, story: At<Day> | null): Day | null =>
  scene?.date?.value ?? story?.value ?? null;
