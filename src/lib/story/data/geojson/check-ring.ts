import type { Node } from 'jsonc-parser';
import { ringArea } from '#lib/geo/ring-area.ts';
import type { Report } from '#lib/story/report.ts';
import type { Checked } from './check-position.ts';
import { checkRingWay } from './check-way.ts';

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
  const run = checkRingWay(ring.children ?? [], positions, role, report);
  const area = run === null ? 0 : ringArea(run);
  if (area === 0 || area > 0 === (role === 'outer')) return;
  const [name, way] = role === 'outer' ? ['An outer ring', 'counterclockwise'] : ['A hole', 'clockwise'];
  const hint = 'Maps draw it all the same; “ogr2ogr -lco RFC7946=YES” or mapshaper puts it right.';
  report('geojson-winding', ring.offset, `${name} runs ${way} in GeoJSON, and this one runs the other way.`, hint);
}
