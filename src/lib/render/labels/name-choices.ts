import type { Choice } from './choose-places.ts';
import type { Cover } from './cover.ts';
import { DIRECTIONS } from './highlight-area.ts';
import { boxOf, DOT, GAP } from './name-box.ts';
import type { Setting } from './name-setting.ts';
import { LABEL_STYLE, linesOf, LINE, type Anchor, type StyleName } from './name-style.ts';
import { around, inside, type Rect } from './rect.ts';

type Point = readonly [x: number, y: number];

/** A setting, and the point on the screen that it is around. */
export interface Placing extends Setting {
  readonly at: Point;
}

/** What it costs to set a name smaller by one size, on two lines, and beside what it could stand in. */
const COST = { smaller: 3, broken: 1.5, outside: 9 } as const;
/** What it costs where all that lies beyond the edge is the land of others, a third of it. */
const FOREIGN = 1.1;
/** A name in its own shape has at least this share of its box there. */
const IN = 0.6;
/** A name has at most this share of its box in another highlighted shape. */
const ACROSS = 0.25;
/** Choices that are kept of one name. */
const KEPT = 28;
/** Places that are tried in a shape. */
const TRIED = 350;
/** How far beyond its nearest place a name may be pushed, CSS px; beyond the first, a line leads to it. */
const PUSHED = [0, 12, 24, 40, 60] as const;

const anchorOf = (x: number): Anchor => (x > 0 ? 'right' : x < 0 ? 'left' : 'center');

/** Where the name of a marked place may stand. */
export function markChoices(
  text: string,
  point: Point,
  free: Rect,
  covers: readonly Cover[],
  radius: number = DOT.marked
): Choice<Placing>[] {
  const others = covers.filter((cover) => !cover.holds(...point));
  const found: Choice<Placing>[] = [];
  for (const [i, size] of LABEL_STYLE.marked.sizes.entries()) {
    for (const lines of linesOf(text)) {
      const base = i * COST.smaller + (lines.length - 1) * COST.broken;
      const [gap, clear] = [radius + GAP, radius + 2];
      found.push(...beside({ style: 'marked', size, lines, point, gap, clear, base, free, others, own: null }));
    }
  }
  return bestOf(found);
}

/** The name of a highlighted region, and what it may stand in. */
interface SubjectName {
  readonly text: string;
  readonly style: StyleName;
  readonly cover: Cover;
  /** Middles of its islands that are too small to be seen. */
  readonly specks: readonly Point[];
  /** The middle of the whole region. */
  readonly point: Point;
  readonly free: Rect;
  /** What else is highlighted. */
  readonly others: readonly Cover[];
}

/** Where the name of a highlighted region may stand: in it, or beside it. */
export function subjectChoices({ text, style, cover, specks, point, free, others }: SubjectName): Choice<Placing>[] {
  const { points } = cover;
  if (points.length === 0 && !inside(around(point, 0), free)) return [];
  const seen = points.length > 0 ? points : [point];
  const middle = [mean(seen.map(([x]) => x)), mean(seen.map(([, y]) => y))] as const;
  const reach = Math.max(8, ...seen.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])));
  const nearest = seen.reduce((best, one) => (away(one, middle) < away(best, middle) ? one : best));
  const stride = Math.ceil(points.length / TRIED);
  const tried = points.filter((_, i) => i % stride === 0);
  const found: Choice<Placing>[] = [];
  for (const [i, size] of LABEL_STYLE[style].sizes.entries()) {
    for (const lines of linesOf(text)) {
      const base = i * COST.smaller + (lines.length - 1) * COST.broken;
      const within: Choice<Placing>[] = [];
      for (const at of [nearest, ...tried]) {
        const placing: Placing = { at, anchor: 'center', dx: 0, dy: 0, size, lines, lead: null };
        const rect = boxOf(placing, style, at);
        const share = cover.share(rect);
        if (share < IN || !inside(rect, free) || others.some((other) => other.share(rect) > ACROSS)) continue;
        const cost = base + (1 - share) * 25 + (6 * away(at, middle)) / reach;
        within.push({ rects: [rect], cost, value: placing });
      }
      found.push(...bestOf(within));
      // From its edge outwards, in each direction.
      const from = specks.length > 0 && points.length < 8 ? nearestOf(specks, nearest) : nearest;
      const gap = specks.length > 0 ? 8 : 4;
      const cost = base + COST.outside;
      found.push(...beside({ style, size, lines, point: from, gap, clear: gap, base: cost, free, others, own: cover }));
    }
  }
  return bestOf(found);
}

/** A name to be set around a point. */
interface Beside extends Pick<SubjectName, 'style' | 'point' | 'free' | 'others'> {
  readonly size: number;
  readonly lines: readonly string[];
  /** From the edge to a name at its side, and to one above or below, CSS px. */
  readonly gap: number;
  readonly clear: number;
  /** What each of its places costs, whichever it is. */
  readonly base: number;
  /** What the point lies in; null where that is nothing that is highlighted. */
  readonly own: Cover | null;
}

/** Names around a point, beyond the edge of what it lies in. */
function beside({ style, size, lines, point, gap, clear, base, free, others, own }: Beside): Choice<Placing>[] {
  const found: Choice<Placing>[] = [];
  const half = size * (0.5 + ((lines.length - 1) * LINE) / 2);
  for (const [i, [ux, uy]] of DIRECTIONS.entries()) {
    const edge = own ? edgeOf(own, point, [ux, uy]) : 0;
    for (const [j, pushed] of PUSHED.entries()) {
      const far = edge + gap + pushed;
      const dx = ux === 0 ? 0 : ux * far;
      // Above and below, the text's own height is between its middle and the point.
      const dy = uy === 0 ? 0 : uy * (edge + pushed) + Math.sign(uy) * (half + clear * (ux === 0 ? 1 : 0.3));
      const [ex, ey] = [ux * (edge + clear), uy * (edge + clear)];
      const lead = j === 0 ? null : ([ex, ey, dx - Math.sign(ux) * 2, dy - Math.sign(uy) * (half + 1)] as const);
      const placing: Placing = { at: point, anchor: anchorOf(ux), dx, dy, size, lines, lead };
      const rect = boxOf(placing, style, point);
      if (!inside(rect, free)) continue;
      const across = Math.max(0, ...others.map((other) => other.share(rect)));
      if (across > ACROSS) continue;
      const cost =
        base + i * 0.4 + j * 2.5 + across * 12 + (own ? own.share(rect) * 4 + FOREIGN * Number(own.beyond[i]) : 0);
      found.push({ rects: [rect, ...leadRects(lead, point)], cost, value: placing });
    }
  }
  return found;
}

/** A line as the small squares along it that no other name may have. */
function leadRects(lead: Setting['lead'], [x, y]: Point): Rect[] {
  if (!lead) return [];
  const [x1, y1, x2, y2] = lead;
  return [0.3, 0.6, 0.9].map((t) => around([x + x1 + (x2 - x1) * t, y + y1 + (y2 - y1) * t], 2));
}

/** How far it is from a point to the edge of what it lies in. */
function edgeOf(cover: Cover, [x, y]: Point, [ux, uy]: Point): number {
  let last = 0;
  for (let far = 0; far < 400; far += 3) {
    if (cover.holds(x + ux * far, y + uy * far)) last = far + 3;
    else if (far - last > 40) break;
  }
  return last;
}

function bestOf(choices: Choice<Placing>[]): Choice<Placing>[] {
  const kept: Choice<Placing>[] = [];
  for (const choice of choices.sort((a, b) => a.cost - b.cost)) {
    if (kept.length >= KEPT) break;
    const [left, top] = choice.rects[0]!;
    const close = ({ rects: [rect] }: Choice<Placing>): boolean =>
      Math.abs(rect![0] - left) < 9 && Math.abs(rect![1] - top) < 7;
    if (!kept.some(close)) kept.push(choice);
  }
  return kept;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const away = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
const nearestOf = (points: readonly Point[], to: Point): Point =>
  points.reduce((best, one) => (away(one, to) < away(best, to) ? one : best));
