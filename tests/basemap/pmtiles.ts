import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { varint } from './bytes.ts';

const HEADER = 127;
const GZIP = 2;
const NONE = 1;
const TYPES = { mvt: 1, png: 2 } as const;
const MAX_ZOOM = 6;
/** Tiles of all zooms up to the nearest, numbered through. */
const TILES = (4 ** (MAX_ZOOM + 1) - 1) / 3;

/**
 * A PMTiles archive, version 3, of the world down to zoom 6, each of whose tiles is the same.
 *
 * @param metadata its JSON; made large, as a real archive is, which has no place in the first request
 */
export function pmtiles(type: keyof typeof TYPES, tile: Buffer, metadata: object): Buffer {
  const packed = type === 'mvt';
  const data = packed ? gzipSync(tile) : tile;
  const root = gzipSync(
    Buffer.from([...varint(1), ...varint(0), ...varint(TILES), ...varint(data.length), ...varint(1)])
  );
  const json = gzipSync(JSON.stringify({ ...metadata, padding: randomBytes(40_000).toString('hex') }));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const sections = [HEADER, root.length, HEADER + root.length, json.length, HEADER + root.length + json.length, 0];
  [...sections, HEADER + root.length + json.length, data.length, TILES, 1, 1].forEach((value, i) =>
    header.writeBigUInt64LE(BigInt(value), 8 + i * 8)
  );
  header.set([1, GZIP, packed ? GZIP : NONE, TYPES[type], 0, MAX_ZOOM], 96);
  [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + i * 4));
  return Buffer.concat([header, root, json, data]);
}
