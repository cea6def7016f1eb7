import { wrap } from '#lib/geo/longitude.ts';
import { WRITTEN_MAX_LATITUDE } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { describe, type At, type Located } from './located.ts';
import { wrong, type Reader } from './narrow.ts';
import type { Report } from '#lib/story/report.ts';

/** A position, `[longitude, latitude]`, within the map. */
export const position: Reader<At<Position>> = (located, field, report) => {
  const numbers = numbersOf(located, 2);
  if (numbers === null) {
    const found = numbersIn(located);
    const example = found?.length === 2 ? found.join(', ') : '49.87, 40.4';
    const hint = `Write [longitude, latitude] in degrees: [${example}].`;
    return wrong(located, field, 'a position', hint, report);
  }
  const [longitude, latitude] = numbers as [At<number>, At<number>];
  if (!areDegrees(longitude, latitude, located.offset, report)) return null;
  return { value: [longitude.value, latitude.value], offset: located.offset };
};

/** The numbers of a list of so many, or null where it is anything else. */
export function numbersOf(located: Located, length: number): readonly At<number>[] | null {
  if (located.kind !== 'list' || located.items.length !== length) return null;
  const isNumber = (item: Located): item is Located & At<number> =>
    item.kind === 'scalar' && typeof item.value === 'number';
  return located.items.every(isNumber) ? located.items : null;
}

/**
 * The numbers of a value that holds nothing else, in whatever brackets, fields or text they stand: `[[1, 2], [3, 4]]`,
 * `{ lng: 1, lat: 2 }`, `1, 2`; null where it holds anything else, or none.
 */
export function numbersIn(located: Located): readonly number[] | null {
  if (located.kind === 'map') {
    const found = new Map(located.fields.map(({ name, value }) => [name.toLowerCase(), value]));
    const named = SIDES.map((names) => names.flatMap((name) => found.get(name) ?? [])[0]);
    const values = named.filter((value) => value !== undefined);
    return values.length === found.size ? numbersIn({ kind: 'list', items: values, offset: located.offset }) : null;
  }
  if (located.kind === 'list') {
    const parts = located.items.map(numbersIn);
    return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (typeof located.value === 'number') return [located.value];
  if (typeof located.value !== 'string' || !/^[-\d.,;\s[\]()]+$/.test(located.value)) return null;
  const numbers = located.value.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return numbers.length > 0 ? numbers : null;
}

/** What other formats call the parts of bounds and positions, in the order in which they are written here. */
const SIDES = [
  ['west', 'xmin', 'minx', 'lng', 'lon', 'long', 'longitude', 'x', 'sw', 'southwest'],
  ['south', 'ymin', 'miny', 'lat', 'latitude', 'y', 'ne', 'northeast'],
  ['east', 'xmax', 'maxx'],
  ['north', 'ymax', 'maxy']
];

/** Whether a longitude and a latitude are on the map; what is not is reported. */
export function areDegrees(longitude: At<number>, latitude: At<number>, offset: number, report: Report): boolean {
  if (!within(latitude.value, 90) && within(longitude.value, WRITTEN_MAX_LATITUDE) && within(latitude.value, 180)) {
    const message = `[${longitude.value}, ${latitude.value}] has latitude first: no latitude is ${latitude.value}°.`;
    report('position-swapped', offset, message, `Write longitude first: [${latitude.value}, ${longitude.value}].`);
    return false;
  }
  if (!within(longitude.value, 180)) {
    const { value } = longitude;
    const wrapped = wrap(value);
    const hint =
      within(value, 540) && Number.isFinite(wrapped)
        ? `Write ${Number(wrapped.toFixed(6))}, which is the same meridian, if that is what you mean.`
        : 'Write degrees, west negative.';
    report('longitude-range', longitude.offset, `A longitude is from -180 to 180, and this is ${value}.`, hint);
  }
  if (!within(latitude.value, WRITTEN_MAX_LATITUDE)) {
    const message = `A latitude on this map is from -${WRITTEN_MAX_LATITUDE} to ${WRITTEN_MAX_LATITUDE}, and this is ${latitude.value}.`;
    report('latitude-range', latitude.offset, message, 'Write degrees, south negative; a Mercator map has no poles.');
  }
  return within(longitude.value, 180) && within(latitude.value, WRITTEN_MAX_LATITUDE);
}

// Not a number is never within.
const within = (value: number, limit: number): boolean => value >= -limit && value <= limit;

/** Either a name or a position, as a route has them. */
export const nameOrPosition: Reader<{ readonly name: At<string> } | { readonly position: At<Position> }> = (
  located,
  field,
  report
) => {
  if (located.kind === 'list') {
    const read = position(located, field, report);
    return read && { position: read };
  }
  if (located.kind === 'scalar' && typeof located.value === 'string' && located.value.trim() !== '') {
    return { name: { value: located.value, offset: located.offset } };
  }
  const message = `“${field}” takes names of places and positions, and one of them is ${describe(located)}.`;
  const hint =
    located.kind === 'scalar' && typeof located.value === 'number'
      ? 'Put each position in brackets of its own: [[35.2, 31.8], [49.9, 40.4]].'
      : 'Write for example [Jérusalem, [49.9, 40.4]].';
  report('field-type', located.offset, message, hint);
  return null;
};
