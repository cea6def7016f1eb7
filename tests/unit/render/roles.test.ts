import { describe, expect, test } from 'vitest';
import { ROLE_LOOKS } from '#lib/render/roles.ts';
import { KINDS } from '#lib/render/drawing.ts';
import { THEMES } from '#lib/render/theme.ts';
import { ROLES, type Role } from '#lib/story/role.ts';

type Three = readonly [number, number, number];

const linear = (hex: string): Three =>
  [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;

/** WCAG's. */
const contrast = (a: string, b: string): number => {
  const [low, high] = [a, b]
    .map((hex) => {
      const [r, g, blue] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
    })
    .sort((x, y) => x - y) as [number, number];
  return high / low;
};

/** What who sees no red, no green, no blue sees of a colour: Machado, Oliveira and Fernandes, 2009, at its strongest. */
const SIGHTS: Readonly<Record<string, readonly Three[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Ottosson's Oklab, in hundredths. */
function seen(hex: string, sight: readonly Three[]): Three {
  const from = linear(hex);
  const [r, g, b] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, i) => sum + share * from[i]!, 0)
      )
    )
  ) as unknown as Three;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    21.04542553 * l + 79.3617785 * m - 0.40720468 * s,
    197.79984951 * l - 242.8592205 * m + 45.05937099 * s,
    2.59040371 * l + 78.27717662 * m - 80.8675766 * s
  ];
}
const apart = (a: string, b: string, sight: readonly Three[]): number => {
  const [one, other] = [seen(a, sight), seen(b, sight)];
  return Math.hypot(...one.map((value, i) => value - other[i]!));
};

const pairs = ROLES.flatMap((a, i) => ROLES.slice(i + 1).map((b): [Role, Role] => [a, b]));

describe.each(['light', 'dark'] as const)('roles in %s', (scheme) => {
  const { land, water, paper, ink } = THEMES[scheme];

  test.each(ROLES)(
    '%s: its line is seen on land, water and its own fill, its name is read on land and paper',
    (role) => {
      const { fill, line } = ROLE_LOOKS[role];
      for (const ground of [land, water, fill[scheme]])
        expect(contrast(line[scheme], ground)).toBeGreaterThanOrEqual(3);
      for (const ground of [land, paper]) expect(contrast(line[scheme], ground)).toBeGreaterThanOrEqual(4.5);
      // A region's name stands on its fill in ink.
      expect(contrast(ink, fill[scheme])).toBeGreaterThanOrEqual(4.5);
    }
  );

  test.each(pairs)('%s is told from %s, whichever colours one sees', (a, b) => {
    const lines = [ROLE_LOOKS[a].line[scheme], ROLE_LOOKS[b].line[scheme]] as const;
    expect(apart(...lines, SIGHTS['all']!)).toBeGreaterThan(9);
    for (const [sight, matrix] of Object.entries(SIGHTS)) {
      expect(apart(...lines, matrix), sight).toBeGreaterThan(2.5);
    }
  });
});

test.each(pairs)('%s is told from %s without any colour, by its edge', (a, b) => {
  const [one, other] = [ROLE_LOOKS[a], ROLE_LOOKS[b]];
  const [thin, thick] = [one.width, other.width].sort((x, y) => x - y) as [number, number];
  const kindOf = ({ dash }: typeof one): string => (!dash ? 'solid' : dash[0] === 0 ? 'dots' : 'dashes');
  expect(kindOf(one) !== kindOf(other) || thick / thin > 1.5).toBe(true);
});

test.each(ROLES)('%s is not taken for a disputed region', (role) => {
  const { dash, line } = ROLE_LOOKS[role];
  const [edge] = KINDS.edge.dash;
  if (dash) expect(dash[0] === 0 || dash[0] > 2 * edge).toBe(true);
  for (const scheme of ['light', 'dark'] as const) expect(line[scheme]).not.toBe(THEMES[scheme].ink);
});
