import { distance } from '#lib/geo/great-circle.ts';
import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import type { Report } from '#lib/story/report.ts';
import type { Drawn } from './layer-of-rows.ts';

/** Of fewer points the middle says nothing. */
const ENOUGH = 5;
/** A point lies apart where it is so many times as far from the middle as half of the points are, and so many kilometres. */
const [APART, FAR] = [20, 2000];
/** Degrees that are fewer kilometres than that. */
const NEAR = 10;
/** So many points tell where the middle is. */
const SAMPLE = 2000;

/**
 * Warns of points at 0, 0, where tables put what has no place, and of those far from all others, and gives which they are. They are
 * drawn: either may be right.
 */
export function reportOddPoints(drawn: readonly Drawn[], everything: Report): ReadonlySet<number> {
  const odd = new Set<number>();
  const report = cappedReport(everything);
  const at = drawn.map(({ geometry }) =>
    geometry?.type === 'Point' ? (geometry.coordinates as [number, number]) : null
  );
  const points = at.filter((point) => point !== null);
  const step = Math.max(1, Math.ceil(points.length / SAMPLE));
  const sample = points.filter((_, index) => index % step === 0);
  const median = (numbers: readonly number[]): number => Float64Array.from(numbers).sort()[numbers.length >> 1] ?? NaN;
  const middle: [number, number] = [median(sample.map(([x]) => x)), median(sample.map(([, y]) => y))];
  const enough = points.length >= ENOUGH;
  const spread = enough ? Math.max(1, median(sample.map((point) => distance(point, middle)))) : Infinity;
  drawn.forEach(({ row }, index) => {
    const point = at[index];
    if (!point) return;
    if (point[0] === 0 && point[1] === 0) {
      const hint = 'Fill in its coordinates, or leave both cells empty: the row is then not on the map.';
      odd.add(index);
      report(
        'csv-point-odd',
        row.offset,
        'This point is at 0, 0, in the Gulf of Guinea, where tables put what has no place.',
        hint
      );
      return;
    }
    // Most points are near, and a great circle takes time.
    if (Math.abs(point[0] - middle[0]) < NEAR && Math.abs(point[1] - middle[1]) < NEAR) return;
    const away = distance(point, middle);
    if (away < FAR || away < APART * spread) return;
    odd.add(index);
    const [x, y] = point;
    const swapped = Math.abs(x) <= 90 && distance([y, x], middle) < away / 10;
    const message = swapped
      ? `This point, [${x}, ${y}], is ${Math.round(away)} km from the middle of the others, and among them with longitude and latitude exchanged.`
      : `This point, [${x}, ${y}], is ${Math.round(away)} km from the middle of the others.`;
    report(
      'csv-point-odd',
      row.offset,
      message,
      swapped ? 'Exchange the two numbers if that is what is meant.' : 'If it is right, let it be.'
    );
  });
  return odd;
}
