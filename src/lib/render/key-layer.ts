import type { ClassScale, CategoryScale, Entry } from '#lib/story/scale/color-scale.ts';
import { radiusOf, type SizeScale } from '#lib/story/scale/size-scale.ts';
import { pageLanguage, type Language } from '#lib/text/language.ts';
import type { Messages } from '#lib/text/messages.ts';
import type { Drawn } from './drawn.ts';
import type { KeyEntry, KeyGroup, KeyText } from './scene-key.ts';
import { classLabels, numbersIn, sizesToShow, titleUnit } from './key-numbers.ts';
import type { Icon } from './icon.ts';
import { iconSwatch, sizeSwatch, swatchOf } from './key-swatch.ts';
import type { LayerRef } from './story-map.ts';

/** What the groups of a layer are made of. */
export interface KeyedLayer {
  readonly layer: LayerRef;
  /** What of it is in sight. */
  readonly seen: readonly Drawn[];
  /** What stands at each of its points; null where nothing does. */
  readonly icon: Icon | null;
  /** The day of what it shows, as it is written, where it shows other things on other days. */
  readonly day: string | null;
  readonly lang: Language;
  readonly words: Messages;
}

/** Radius of a circle that stands for its like of every size, CSS px. */
const MIDDLING = 6;

const ours = (text: string): KeyText => ({ text, own: false });

/** What a layer's classes or kinds look like, and what its circles stand for. */
export function layerGroups({ layer, seen, icon, day, lang: story, words }: KeyedLayer): KeyGroup[] {
  const lang = pageLanguage(story);
  const { color, size } = layer;
  const own = (text: string): KeyText => ({ text, own: true, ...(layer.lang && { lang: layer.lang }) });
  const titled = (unit: string | null): KeyText[] => [
    own(layer.name),
    ...(unit === null ? [] : [own(unit)]),
    ...(day === null ? [] : [ours(day)])
  ];
  const entries = looksIn(seen).map(({ entry, drawn }): KeyEntry => {
    const [first] = drawn;
    // Circles of one look are of many sizes: a middling one stands for them.
    const middling = size && first!.part?.radius ? { ...first!, radius: MIDDLING } : null;
    return {
      swatch:
        icon && !color && !size
          ? iconSwatch(icon)
          : swatchOf(middling ? [middling] : distinct(drawn), undefined, layer.heads !== undefined),
      labels: [labelOf(entry, color, { lang, words, own }) ?? own(layer.name)],
      lights: [...new Set(drawn.map(({ key }) => `layer:${key}`))]
    };
  });
  const sizes = size ? sizeEntries(size, seen, lang) : [];
  // Circles that differ by size alone have no look to explain but their size.
  const looks = size && !color ? entries.filter(({ labels }) => !labels[0]!.own) : entries;
  const unit = color?.kind === 'classes' ? titleUnit(color.unit) : null;
  const groups: KeyGroup[] = [];
  if (sizes.length > 0) groups.push({ title: titled(titleUnit(size!.unit)), entries: sizes, sizes: true });
  if (looks.length > 0) {
    // The name stands above the first of the two.
    const title = groups.length === 0 ? titled(unit) : unit === null ? null : [own(unit)];
    groups.push({ title: color || groups.length > 0 ? title : null, entries: looks });
  }
  return groups;
}

/** What is drawn of a layer by what of its scale it is, as the scale has them. */
function looksIn(seen: readonly Drawn[]): { entry: Entry | null; drawn: Drawn[] }[] {
  const found = new Map<Entry | null, Drawn[]>();
  for (const one of seen) {
    const entry = one.part?.entry ?? null;
    found.set(entry, [...(found.get(entry) ?? []), one]);
  }
  const place = (entry: Entry | null): number =>
    entry === 'missing' ? Infinity : entry === 'other' ? Number.MAX_SAFE_INTEGER : (entry ?? -1);
  return [...found].map(([entry, drawn]) => ({ entry, drawn })).sort((a, b) => place(a.entry) - place(b.entry));
}

/** Of parts that look alike, one: its area, what lies over it, and no second of either. */
const distinct = (drawn: readonly Drawn[]): Drawn[] => [...new Map(drawn.map((one) => [one.name, one])).values()];

/** What a look is called; null of a layer that has only one. */
function labelOf(
  entry: Entry | null,
  color: ClassScale | CategoryScale | undefined,
  { lang, words, own }: Pick<KeyedLayer, 'lang' | 'words'> & { readonly own: (text: string) => KeyText }
): KeyText | null {
  if (entry === 'missing') return ours(words.keyMissing);
  if (entry === null || !color) return null;
  if (color.kind === 'classes') return ours(classLabels(color, lang)[entry as number]!);
  if (entry === 'other') return color.other?.name ? own(color.other.name) : ours(words.keyOther);
  return own(color.categories[entry as number]!.name);
}

function sizeEntries(size: SizeScale, seen: readonly Drawn[], lang: Language): KeyEntry[] {
  const radii = seen.flatMap(({ part }) => part?.radius ?? []);
  if (radii.length === 0) return [];
  const valueOf = (radius: number): number => size.most * (radius / size.largest) ** 2;
  const most = Math.min(size.most, valueOf(Math.max(...radii)));
  const numbers = numbersIn(lang, size.unit);
  // Circles are drawn in steps, so that the value of one is nearly that of its feature: it is told as roughly as that.
  const told = (value: number): number =>
    value === size.most || value === size.least ? value : Number(value.toPrecision(2));
  return sizesToShow(Math.max(size.least, valueOf(Math.min(...radii))), most)
    .map(told)
    .map((value) => ({
      swatch: sizeSwatch(radiusOf(size, value)),
      labels: [ours(numbers.format(value))],
      lights: []
    }));
}
