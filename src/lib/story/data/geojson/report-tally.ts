import type { Report } from '#lib/story/report.ts';
import type { Tally } from './check-position.ts';

/** Says once of a file what is wrong with many of its positions. */
export function reportTally({ swapped, projected, heightless, right }: Tally, report: Report): void {
  if (swapped) {
    const { offset, position, count } = swapped;
    const [x, y] = position;
    const isFew = count < right.length;
    const others = count > 1 ? `, as ${count} positions of the file have` : '';
    const hint = !isFew
      ? 'Write longitude first in each position of the file (RFC 7946 §3.1.1).'
      : count === 1
        ? `Write [${y}, ${x}]: the other positions of the file have longitude first.`
        : 'Write longitude first in each of these: the other positions of the file have it so.';
    report('geojson-swapped', offset, `[${x}, ${y}] has latitude first${others}.`, hint);
  }
  if (heightless) {
    const { offset, count } = heightless;
    const message = `The height of a position is null, and is left out${count > 1 ? `, as are ${count} in all` : ''}.`;
    const hint = 'Take it out: a position may have two numbers alone. The map is drawn without heights.';
    report('geojson-height-null', offset, message, hint);
  }
  if (projected) {
    const { offset, position, count } = projected;
    const others = count > 1 ? `, nor are others of the file, ${count} in all` : '';
    const message = `[${position.join(', ')}] is not in degrees${others}: these look like metres of ${systemOf(position)}.`;
    const hint =
      'Export the layer in WGS 84 (EPSG:4326), with the system that it has set right: “ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES out.geojson in.…”.';
    report('geojson-range', offset, message, hint);
  }
}

/** A system that has such numbers; others may have them too. */
function systemOf([x, y]: readonly [number, number]): string {
  if (x > 0 && x < 1.3e6 && y > 6e6 && y < 7.2e6) return 'Lambert 93 (EPSG:2154), or of another projection';
  if (x > 1e5 && x < 9e5 && y >= 0 && y <= 1e7) return 'UTM, or of a national projection';
  if (Math.abs(x) <= 20_037_509 && Math.abs(y) <= 20_048_967) {
    return 'Web Mercator (EPSG:3857), or of another projection';
  }
  return 'a projection';
}
