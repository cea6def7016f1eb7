import type { RoughDay } from '#lib/atlas/region.ts';
import { cornersOf, runningOn, tiltOf, windingOf, type Corners } from '#lib/geo/quadrilateral.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Right } from '#lib/story/data/geojson/check-position.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import type { Report } from '#lib/story/report.ts';
import type { At, LocatedMap } from './located.ts';
import { listOf, wrong, type List, type Reader } from './narrow.ts';
import { position } from './position.ts';
import { roughDay } from './values.ts';
import { boundsOfMap } from './view.ts';

/** Where a picture lies and of when it is. */
export interface WrittenImage {
  readonly corners: Corners;
  /** Each corner as it is written. */
  readonly positions: readonly Right[];
  readonly date: RoughDay;
}

const ORDER = 'top left, top right, bottom right, bottom left';
const CORNERS = `Write four corners, ${ORDER}, or two opposite ones: “corners: [[36.1, 34.1], [36.5, 33.8]]”, longitude first.`;

const corners: Reader<List<At<Position>>> = (located, field, report) => {
  const isFlat = located.kind === 'list' && located.items.some(({ kind }) => kind === 'scalar');
  if (isFlat || located.kind !== 'list') return wrong(located, field, 'corners', CORNERS, report);
  if (located.items.length !== 2 && located.items.length !== 4) {
    const message = `A picture has four corners, or two that are opposite, and these are ${located.items.length || 'none'}.`;
    report('image-corners', located.offset, message, CORNERS);
    return null;
  }
  return listOf(position, CORNERS)(located, field, report);
};

/** What a layer of kind image has beside what each layer has. */
export const IMAGE_FIELDS = {
  bounds: { read: boundsOfMap },
  corners: { read: corners },
  date: { read: roughDay }
} as const;

interface Fields {
  readonly bounds: ReturnType<typeof boundsOfMap>;
  readonly corners: ReturnType<typeof corners>;
  readonly date: ReturnType<typeof roughDay>;
}

/** Where a layer's picture lies; null where it is none, or something is wrong with it, which is reported. */
export function imageOf(
  { fields, offset }: LocatedMap,
  kind: LayerKind | null,
  read: Fields,
  report: Report
): WrittenImage | null {
  const given = (name: string) => fields.find((one) => one.name === name);
  if (kind === null) return null;
  if (kind !== 'image') {
    for (const name of Object.keys(IMAGE_FIELDS)) {
      const field = given(name);
      if (!field) continue;
      const message = `A layer of kind ${kind} has no “${name}”, which says where a picture lies or of when it is.`;
      report('layer-field', field.offset, message, 'Take it out, or write “kind: image”.');
    }
    return null;
  }
  const missing = (what: string, add: string): void =>
    report('field-missing', offset, `A picture on the map needs ${what}, and it is not there.`, `Add “${add}”.`);
  if (!given('date')) missing('“date”, the day, the month or the year that it shows', 'date: 2024-05-01');
  const [bounded, cornered] = [given('bounds'), given('corners')];
  if (!bounded && !cornered) missing('“bounds” or “corners”', 'bounds: [west, south, east, north]');
  if (bounded && cornered) {
    const message = 'This picture has bounds and corners.';
    report('layer-field', cornered.offset, message, 'Keep one of the two.');
    return null;
  }
  const { date } = read;
  if (read.bounds && date) {
    const [west, south, east, north] = read.bounds.value;
    const { offset } = read.bounds;
    return {
      corners: cornersOf(read.bounds.value),
      positions: [[west, south, offset], [east, north, offset]], // prettier-ignore
      date: date.value
    };
  }
  const four = read.corners && cornersIn(read.corners, report);
  if (!four || !date) return null;
  const positions = read.corners!.value.map(({ value: [x, y], offset }): Right => [x, y, offset]);
  return { corners: four, positions, date: date.value };
}

function cornersIn({ value, count, offset }: List<At<Position>>, report: Report): Corners | null {
  if (value.length < count) return null;
  const all = value.map((one) => one.value);
  if (all.length === 2) return opposite(all[0]!, all[1]!, offset, report);
  const four = runningOn(all as unknown as Corners);
  const winding = windingOf(four);
  if (winding === 'crossed') {
    const message = 'The sides of this picture cross, or three of its corners are on a line: it cannot be laid there.';
    report('image-corners', offset, message, `Write the corners in this order: ${ORDER}.`);
    return null;
  }
  const tilt = Math.round(tiltOf(four));
  const turned = winding === 'mirrored' ? 'in a mirror' : Math.abs(tilt) > 60 ? `turned by ${Math.abs(tilt)}°` : null;
  if (turned) {
    const message = `In this order of its corners the picture is drawn ${turned}.`;
    report('image-turned', offset, message, `If that is not what you mean, write them in this order: ${ORDER}.`);
  }
  return four;
}

/** An upright rectangle of two opposite corners, in whatever order; the short way between them. */
function opposite(a: Position, b: Position, offset: number, report: Report): Corners | null {
  const [[ax, ay], [bx, by]] = runningOn([a, b, b, b]);
  const same = [ax === bx && `the longitude ${ax}`, ay === by && `the latitude ${ay}`].filter((one) => one !== false);
  if (same.length > 0) {
    const message = `The picture would have no size: both corners have ${same.join(' and ')}.`;
    report('image-corners', offset, message, CORNERS);
    return null;
  }
  const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [south, north] = [Math.min(ay, by), Math.max(ay, by)];
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south]
  ];
}
