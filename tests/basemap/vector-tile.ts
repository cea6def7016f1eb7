import { varint } from './bytes.ts';

const EXTENT = 4096;
/** An area is drawn this far beyond its tile, so that no seam shows. */
const MARGIN = 64;

/** A source layer: `area` covers the tile, `lines` crosses it eight times from west to east. */
export interface TileLayer {
  readonly name: string;
  readonly shape: 'area' | 'lines';
}

const field = (number: number, bytes: readonly number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(bytes.length),
  ...bytes
];
const value = (number: number, of: number): number[] => [...varint(number * 8), ...varint(of)];
const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);
const MOVE = 1;
const LINE = 2;
const CLOSE = 7;
const command = (id: number, count: number): number => id + count * 8;

function geometry(shape: TileLayer['shape']): number[] {
  const side = EXTENT + 2 * MARGIN;
  if (shape === 'area') {
    const corners = [side, 0, 0, side, -side, 0].map(zigzag);
    return [command(MOVE, 1), zigzag(-MARGIN), zigzag(-MARGIN), command(LINE, 3), ...corners, command(CLOSE, 1)];
  }
  const step = EXTENT / 8;
  return Array.from({ length: 8 }, (_, i) => [
    command(MOVE, 1),
    zigzag(i === 0 ? 0 : -EXTENT),
    zigzag(i === 0 ? step / 2 : step),
    command(LINE, 1),
    zigzag(EXTENT),
    0
  ]).flat();
}

/** A Mapbox vector tile, version 2, of one feature a layer. */
export function vectorTile(layers: readonly TileLayer[]): Buffer {
  const POLYGON = 3;
  const LINESTRING = 2;
  return Buffer.from(
    layers.flatMap(({ name, shape }) => {
      const feature = [
        ...value(3, shape === 'area' ? POLYGON : LINESTRING),
        ...field(4, geometry(shape).flatMap(varint))
      ];
      return field(3, [
        ...field(1, [...Buffer.from(name)]),
        ...field(2, feature),
        ...value(5, EXTENT),
        ...value(15, 2)
      ]);
    })
  );
}
