import type { LayerKind } from '#lib/story/layer-kinds.ts';
import type { CategoryScale, ClassScale } from '#lib/story/scale/color-scale.ts';
import { MOST_CATEGORIES } from '#lib/story/scale/palette-names.ts';
import type { Layer } from '#lib/story/story.ts';
import type { Paint, Texture } from './paint.ts';
import { CATEGORY_TONES, diverging, GREY, ramp } from './palettes.ts';
import type { Looks } from './story-map.ts';
import type { Tone } from './tone.ts';

/**
 * How the classes and kinds of a layer look: each is told from the others without its colour too. Classes by their lightness, and lines
 * by their width; what lies below a middle by stripes. Kinds by stripes in areas, by discs within discs of points, by dashes of
 * lines. What is missing has a grid, hollow points, or dots, and nothing else has.
 */
export function looksOf({ kind, color, size }: Pick<Layer, 'kind' | 'color' | 'size'>): Looks {
  const own = color?.kind === 'categories' ? categoryLooks(kind, color) : color ? classLooks(kind, color) : { all: {} };
  if (kind !== 'circle' || !size) return own;
  const through = Object.entries(own).map(([entry, look]) => [entry, { ...RIM, ...look, cover: 0.8 }] as const);
  return { ...Object.fromEntries(through), ...((size.missing > 0 || own.missing) && { missing: missingLook(kind) }) };
}

/** Around a point, in the colour of paper: points that lie on each other are told apart. */
const RIM = { stroke: 'paper', width: 1 } as const;

function categoryLooks(kind: LayerKind, { categories, other, missing }: CategoryScale): Looks {
  const own = categories.map((_, i) => [String(i), categoryLook(kind, i)] as const);
  return Object.fromEntries([
    ...own,
    ...(other ? [['other', otherLook(kind)] as const] : []),
    ...(missing > 0 ? [['missing', missingLook(kind)] as const] : [])
  ]);
}

/** None has the stripes of a disputed region. */
const TEXTURES: readonly (Texture | null)[] = [
  null,
  { rises: [-45], pitch: 8, width: 1.2 },
  { rises: [0], pitch: 7, width: 1.1 },
  null,
  { rises: [90], pitch: 7, width: 1.1 },
  { rises: [-45], pitch: 4, width: 1 }
];
const RINGS: readonly (readonly number[])[] = [[], [0.5], [0.64, 0.32], [], [0.34], [0.8, 0.4]];
const DASHES: readonly Paint['dash'][] = [undefined, [9, 6], [0, 6], undefined, [3, 5], [16, 6]];
const WIDTHS = [2.4, 2.4, 3.2, 4, 2.4, 2.4] as const;

function categoryLook(kind: LayerKind, i: number): Paint {
  const tone = CATEGORY_TONES[i % MOST_CATEGORIES]!;
  const at = i % MOST_CATEGORIES;
  if (kind === 'line') return { stroke: tone, width: WIDTHS[at]!, ...(DASHES[at] && { dash: DASHES[at] }) };
  if (kind === 'circle') return { fill: tone, ...RIM, ...(RINGS[at]!.length > 0 && { rings: RINGS[at]! }) };
  const texture = TEXTURES[at];
  const hatched = texture && { hatch: 'land' as const, texture };
  if (kind === 'region') return { fill: tone, cover: 0.85, ...hatched };
  return { fill: tone, cover: 0.75, stroke: tone, width: 1.4, ...hatched };
}

function otherLook(kind: LayerKind): Paint {
  if (kind === 'line') return { stroke: GREY.strong, width: 1.6 };
  if (kind === 'circle') return { fill: GREY.strong, ...RIM, radius: 4 };
  return { fill: GREY.strong, cover: 0.6, ...(kind === 'fill' && { stroke: GREY.strong, width: 1 }) };
}

/** Of what is missing, as nothing else is. */
const GRID: Texture = { rises: [0, 90], pitch: 5, width: 0.8 };

function missingLook(kind: LayerKind): Paint {
  if (kind === 'line') return { stroke: GREY.strong, width: 1.6, dash: [0, 4] };
  if (kind === 'circle') return { fill: 'land', stroke: GREY.strong, width: 1.4, radius: 4 };
  const edge = kind === 'fill' && ({ stroke: GREY.strong, width: 1, dash: [2, 3] } as const);
  return { fill: GREY.pale, hatch: GREY.strong, texture: GRID, ...edge };
}

/** How a class is told from the others. */
interface ClassTones {
  readonly tone: Tone;
  /** What encloses it: the strongest of its side reaches 3:1 on land where the palest does not. */
  readonly edge: Tone;
  /** How far it is between the lowest class and the highest, 0 to 1. */
  readonly share: number;
  /** It lies below the middle that the colours go apart from. */
  readonly below: boolean;
}

function classLooks(kind: LayerKind, scale: ClassScale): Looks {
  const { around, limits, missing } = scale;
  const tones = tonesOf(scale);
  const below = around === null ? 0 : limits.slice(1).filter((limit) => limit <= around).length;
  const own = tones.map((tone, i) => {
    const [edge, share] = [tones[i < below ? 0 : tones.length - 1]!, i / Math.max(1, tones.length - 1)];
    return [String(i), classLook(kind, { tone, edge, share, below: i < below })] as const;
  });
  return { ...Object.fromEntries(own), ...(missing > 0 && { missing: missingLook(kind) }) };
}

function tonesOf({ palette, around, limits }: ClassScale): Tone[] {
  const count = limits.length - 1;
  if (around === null) return ramp(palette, count);
  const below = limits.slice(1).filter((limit) => limit <= around).length;
  const above = limits.slice(0, -1).filter((limit) => limit >= around).length;
  return diverging(palette, below, count > below + above ? 1 : 0, above);
}

/** What lies below a middle. */
const BELOW: Texture = { rises: [-45], pitch: 6, width: 1 };

function classLook(kind: LayerKind, { tone, edge, share, below }: ClassTones): Paint {
  // A line is too thin for a pale colour to be seen on land: it has the strongest, and its width says the class.
  if (kind === 'line') {
    return { stroke: edge, width: Math.round(10 * (1.2 + 4.8 * share)) / 10, ...(below && { dash: [6, 5] as const }) };
  }
  if (kind === 'circle') return { fill: tone, stroke: edge, width: 1.2, ...(below && { rings: [0.4] }) };
  const hatched = below && { hatch: 'land' as const, texture: BELOW };
  if (kind === 'region') return { fill: tone, ...hatched };
  return { fill: tone, cover: 0.9, stroke: edge, width: 0.8, ...hatched };
}
