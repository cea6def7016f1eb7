import type { Day } from '#lib/atlas/region.ts';
import type { At, LocatedMap } from './located.ts';
import { highlight } from './highlight.ts';
import { notes, noteTexts } from './notes.ts';
import { inset, scale } from './where.ts';
import { listOf, narrowFields, slug, text, type Narrowed, type Reader } from './narrow.ts';
import { mark } from './mark.ts';
import { nameOrPosition } from './position.ts';
import { only } from './only.ts';
import { routes } from './routes.ts';
import type { Report } from '#lib/story/report.ts';
import type { Parts, Travel } from '#lib/story/story.ts';
import { borderDay } from './values.ts';
import { view } from './view.ts';
import { word } from './word.ts';

/** Longer than this, a screen reader's listener loses the thread. In characters. */
const LONGEST_ALT = 400;

const travel = word<Travel>(
  'A travel',
  ['scrub', 'fly', 'cut'],
  'travel-unknown',
  'scrub follows the scroll, fly rises on the way, cut jumps.'
);

const parts = word<Parts>(
  '“parts”',
  ['integral', 'all', 'none'],
  'parts-unknown',
  'integral fills the parts that belong to the state itself, all its self-governing territories too, none no other shape.'
);

const alt: Reader<At<string>> = (located, field, report) => {
  const written = text(located, field, report);
  const length = written ? [...written.value].length : 0;
  if (written && length > LONGEST_ALT) {
    const message = `This text alternative has ${length} characters; ${LONGEST_ALT} are plenty.`;
    report('alt-too-long', written.offset, message, 'Say what the map shows, and leave the rest to the paragraphs.');
  }
  return written;
};

const COMPARE = 'Write the ids of two layers of kind image in square brackets: “compare: [avant, apres]”.';

const RULES = {
  id: { read: slug },
  view: { read: view, readsEmpty: true },
  highlight: { read: highlight },
  parts: { read: parts },
  mark: { read: listOf(mark, 'Write names in square brackets: “mark: [Bakou]”.') },
  route: { read: listOf(nameOrPosition, 'Write the stops in square brackets: “route: [Jérusalem, Bakou]”.') },
  routes: { read: routes },
  layers: { read: listOf(text, 'Write ids of layers in square brackets: “layers: [trajet]”.') },
  only: { read: only },
  notes: { read: notes },
  scale: { read: scale },
  inset: { read: inset },
  compare: { read: listOf(text, COMPARE) },
  date: { read: borderDay },
  travel: { read: travel },
  alt: { read: alt }
} as const;

/** What readers call the routes of a scene, in their order. */
const routeNames = listOf(
  text,
  'Write the names of the routes in their order: “routes: [Northern axis, Southern axis]”.'
);

const TRANSLATED = { id: RULES.id, routes: { read: routeNames }, notes: { read: noteTexts }, alt: RULES.alt } as const;

/** The fields of a scene as they are written, each of the right kind; null where one is not there or wrong. */
export type WrittenScene = Narrowed<typeof RULES>;

export const narrowScene = (map: LocatedMap, report: Report): WrittenScene =>
  narrowFields(map, 'a scene', RULES, report);

/** The fields of a translated scene: its id, and perhaps its notes and its text alternative. The rest is the original's. */
export type TranslatedScene = Narrowed<typeof TRANSLATED>;

export function narrowTranslatedScene(map: LocatedMap, report: Report): TranslatedScene {
  const own = map.fields.filter(({ name, offset }) => {
    if (Object.hasOwn(TRANSLATED, name) || !Object.hasOwn(RULES, name)) return true;
    const message = `“${name}” belongs to the scene of the original.`;
    report(
      'translation-scene-field',
      offset,
      message,
      'Take it out: here a scene has its id, and the texts of its notes and its alt if it has them.'
    );
    return false;
  });
  return narrowFields({ ...map, fields: own }, 'a translated scene', TRANSLATED, report);
}

/** What a scene says of the day, or else what its story does. */
export const dayOf = (scene: WrittenScene | null, story: At<Day> | null): Day | null =>
  scene?.date?.value ?? story?.value ?? null;

/** The two layers that a scene compares; null where it does not, or they are not two. */
export function comparedIn({ compare }: WrittenScene): readonly [At<string>, At<string>] | null {
  const [before, after, more] = compare?.value ?? [];
  return before && after && !more && before.value !== after.value ? [before, after] : null;
}
