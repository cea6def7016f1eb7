import { describe, expect, test } from 'vitest';
import { looksOf } from '#lib/render/looks.ts';
import { CATEGORY_TONES, diverging, GREY, hex, ramp } from '#lib/render/palettes.ts';
import { THEMES, type Scheme } from '#lib/render/theme.ts';
import type { Tone } from '#lib/render/tone.ts';
import { DIVERGING, MOST_CATEGORIES, SEQUENTIAL } from '#lib/story/scale/palette-names.ts';

type Triple = readonly [number, number, number];
const mapped = (triple: Triple, change: (value: number, i: number) => number): Triple =>
  triple.map(change) as unknown as Triple;

/** Linear light. */
const light = (colour: string): Triple =>
  mapped([1, 3, 5], (at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
const luminance = (colour: string): number => {
  const [r, g, b] = light(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** How eyes that lack a kind of cone see linear light: Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHTS: Readonly<Record<string, readonly Triple[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** CIE L*a*b*, D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [
    f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047),
    f(0.2126 * r + 0.7152 * g + 0.0722 * b),
    f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const seen = (colour: string, sight: string): Triple =>
  lab(
    mapped([0, 1, 2], (row) => {
      const value = light(colour).reduce((sum, part, i) => sum + part * SIGHTS[sight]![row]![i]!, 0);
      return Math.max(0, Math.min(1, value));
    })
  );
const lightness = (colour: string): number => seen(colour, 'all')[0];
/** How far two colours are apart for the eyes that tell them apart least. ΔE*ab */
const apart = (a: string, b: string): number =>
  Math.min(
    ...Object.keys(SIGHTS).map((sight) => {
      const [one, other] = [seen(a, sight), seen(b, sight)];
      return Math.hypot(...one.map((value, i) => value - other[i]!));
    })
  );

const SCHEMES = ['light', 'dark'] as const;
const inScheme = (tones: readonly Tone[], scheme: Scheme): string[] => tones.map((tone) => tone[scheme]);
const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));

describe.each(SCHEMES)('in %s', (scheme) => {
  const land = THEMES[scheme].land;

  test.each(SEQUENTIAL)(
    '%s: from class to class farther from the land in lightness, and told from it and each other',
    (name) => {
      for (const count of [2, 3, 5, 7, 9]) {
        const colours = inScheme(ramp(name, count), scheme);
        const order = colours.map(lightness);
        const rising = scheme === 'light' ? order.toReversed() : order;
        expect(rising, `${count}: ${colours.join()}`).toEqual(rising.toSorted((a, b) => a - b));
        for (const [a, b] of pairs(colours))
          expect(apart(a, b), `${count}: ${a} ${b}`).toBeGreaterThan(count > 5 ? 5 : 8);
        for (const colour of colours) expect(apart(colour, land), `${count}: ${colour}`).toBeGreaterThan(10);
        // What encloses them all.
        expect(contrast(colours.at(-1)!, land), colours.at(-1)).toBeGreaterThanOrEqual(3);
      }
    }
  );

  test.each(DIVERGING)('%s: both sides go away from the middle, and are told apart', (name) => {
    for (const side of [1, 2, 3, 4]) {
      const colours = inScheme(diverging(name, side, 0, side), scheme);
      expect(colours.length).toBe(2 * side);
      const order = colours.map(lightness);
      const fromMiddle = [order.slice(0, side).reverse(), order.slice(side)];
      for (const one of fromMiddle) {
        const rising = scheme === 'light' ? one.toReversed() : one;
        expect(rising, colours.join()).toEqual(rising.toSorted((a, b) => a - b));
      }
      for (const [a, b] of pairs(colours)) expect(apart(a, b), `${a} ${b}`).toBeGreaterThan(7);
      for (const end of [colours[0]!, colours.at(-1)!]) expect(contrast(end, land), end).toBeGreaterThanOrEqual(3);
    }
    expect(diverging(name, 1, 1, 2)[1]).toEqual(GREY.pale);
  });

  test('kinds reach 3:1 on land, and are told from each other and from what is left over', () => {
    const colours = inScheme([...CATEGORY_TONES, GREY.strong], scheme);
    for (const colour of colours) expect(contrast(colour, land), colour).toBeGreaterThanOrEqual(3);
    for (const [a, b] of pairs(colours)) {
      // What is left over has another sign as well as another colour, whatever the kind.
      expect(apart(a, b), `${a} ${b}`).toBeGreaterThan(b === GREY.strong[scheme] ? 7 : 15);
    }
  });

  test('what is missing is told from land by its lines', () => {
    expect(contrast(GREY.strong[scheme], land)).toBeGreaterThanOrEqual(3);
    expect(contrast(GREY.strong[scheme], GREY.pale[scheme])).toBeGreaterThanOrEqual(1.8);
  });
});

test('a colour of d3 is written as all others are', () => {
  expect(hex('rgb(255, 7, 0)')).toBe('#FF0700');
  expect(hex('#d95f02')).toBe('#D95F02');
});

describe('without colour', () => {
  const categories = Array.from({ length: MOST_CATEGORIES }, (_, i) => ({ value: `${i}`, name: `${i}`, count: 1 }));
  const color = { kind: 'categories', by: 'type', categories, other: { name: null, count: 1 }, missing: 1 } as const;
  const classes = {
    kind: 'classes',
    by: 'n',
    unit: null,
    method: 'given',
    palette: 'PuOr',
    around: 0,
    limits: [-20, -10, 0, 10, 20],
    single: false,
    counts: [],
    missing: 1
  } as const;

  /** A look without its hues: what a black and white print has of it. */
  const grey = (tone: unknown): unknown =>
    typeof tone === 'object' && tone !== null && 'light' in tone
      ? Math.round(lightness(String(tone.light)) / 10)
      : tone;
  const plain = (look: object): string =>
    JSON.stringify(Object.fromEntries(Object.entries(look).map(([name, value]) => [name, grey(value)])));

  test.each(['fill', 'region', 'line', 'circle'] as const)('kinds of a layer of kind %s differ', (kind) => {
    const looks = Object.values(looksOf({ kind, color })).map(plain);
    expect(looks.length).toBe(MOST_CATEGORIES + 2);
    expect(new Set(looks).size).toBe(looks.length);
  });

  test.each(['fill', 'region', 'line', 'circle'] as const)('gains and losses of a layer of kind %s differ', (kind) => {
    const looks = looksOf({ kind, color: classes });
    const lower = [looks['0'], looks['1']].map((look) => plain(look!));
    const upper = [looks['2'], looks['3']].map((look) => plain(look!));
    for (const one of lower) expect(upper).not.toContain(one);
    const sign = kind === 'line' ? 'dash' : kind === 'circle' ? 'rings' : 'texture';
    expect(looks['0']).toHaveProperty(sign);
    expect(looks['3']).not.toHaveProperty(sign);
  });

  test('nothing has the stripes of a disputed region, nor has anything but what is missing a grid', () => {
    for (const kind of ['fill', 'region'] as const) {
      const looks = { ...looksOf({ kind, color }), ...looksOf({ kind, color: classes }) };
      for (const [entry, { texture }] of Object.entries(looks)) {
        expect(texture?.rises ?? []).not.toContain(45);
        expect((texture?.rises.length ?? 0) > 1, entry).toBe(entry === 'missing');
      }
    }
  });
});
