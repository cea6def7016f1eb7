import type { Position as Coordinates } from 'geojson';

const OUTER = 2;
const INNER = 3;
const MULTI = 4;
/** Coordinates are whole multiples of this many degrees: 1/120°, half a minute of arc. */
const UNIT = 1 / 120;

/**
 * The polygons of a PN2 file, the format (version 2) in which Marble packages Natural Earth: big-endian; a ring is a row of
 * absolute nodes, each followed by offsets from it; latitude first. The parts of a multipolygon come out as polygons of their own.
 */
export function readPn2(file: Buffer): readonly Coordinates[][][] {
  if (file.readUInt8(0) !== 2 || file.readUInt8(5) !== 0)
    throw new Error('readPn2: expected version 2 without colours');
  let offset = 6;
  const int8 = (): number => file.readInt8((offset += 1) - 1);
  const uint8 = (): number => file.readUInt8((offset += 1) - 1);
  const int16 = (): number => file.readInt16BE((offset += 2) - 2);
  const uint16 = (): number => file.readUInt16BE((offset += 2) - 2);
  const uint32 = (): number => file.readUInt32BE((offset += 4) - 4);

  const polygons: Coordinates[][][] = [];
  while (offset < file.length) {
    const kind = uint8();
    uint32(); // The feature's number, which its parts repeat.
    if (kind === MULTI) {
      uint8(); // How many parts follow.
      continue;
    }
    const ring: Coordinates[] = [];
    for (let nodes = uint32(); nodes > 0; nodes--) {
      const latitude = int16();
      const longitude = int16();
      ring.push([longitude * UNIT, latitude * UNIT]);
      for (let offsets = uint16(); offsets > 0; offsets--) {
        const up = int8();
        ring.push([(longitude + int8()) * UNIT, (latitude + up) * UNIT]);
      }
    }
    if (kind === OUTER) polygons.push([ring]);
    else if (kind === INNER) polygons.at(-1)!.push(ring);
    else throw new Error(`readPn2: kind ${kind} at byte ${offset}, expected a polygon`);
  }
  return polygons;
}
