import type { Node } from 'jsonc-parser';
import type { Report } from '#lib/story/report.ts';
import type { Checked } from './check-position.ts';

/** Checks a ring of a polygon: closed, of four positions at least, wound as RFC 7946 §3.1.6 asks. */
export function checkRing(ring: Node, positions: readonly Checked[], role: 'outer' | 'hole', report: Report): void {
  if (positions.length < 4) {
    const message = `A ring has four positions at least, the last the same as the first; this one has ${positions.length || 'none'}.`;
    report('geojson-ring-short', ring.offset, message, 'Draw the polygon again, or take it out.');
    return;
  }
  if (!positions.every((position) => position !== null)) return;
  const [first, last] = [positions[0], positions.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    const at = ring.children?.at(-1)?.offset ?? ring.offset;
    const message = `The ring is not closed: it begins at [${first.join(', ')}] and ends at [${last.join(', ')}].`;
    report('geojson-ring-open', at, message, `Add [${first.join(', ')}] after it.`);
    return;
  }
  const area = signedArea(positions);
  if (area === 0 || area > 0 === (role === 'outer')) return;
  const [name, way] = role === 'outer' ? ['An outer ring', 'counterclockwise'] : ['A hole', 'clockwise'];
  const hint = 'Maps draw it all the same; “ogr2ogr -lco RFC7946=YES” or mapshaper puts it right.';
  report('geojson-winding', ring.offset, `${name} runs ${way} in GeoJSON, and this one runs the other way.`, hint);
}

/** Twice the area by the shoelace formula, in square degrees: positive where the ring runs counterclockwise. */
function signedArea(positions: readonly (readonly [number, number])[]): number {
  let sum = 0;
  positions.forEach(([x, y], index) => {
    const [nextX, nextY] = positions[index + 1] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum;
}
