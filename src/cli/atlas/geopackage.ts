import { execFileSync } from 'node:child_process';
import type { Position } from '#lib/geo/position.ts';

/** A row of a line layer. */
export interface LineRow {
  readonly fid: number;
  readonly lines: readonly (readonly Position[])[];
}

/** A row of a polygon layer: outer ring, then holes. */
export interface PolygonRow {
  readonly fid: number;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

// GeoPackage is SQLite, which Node 20 cannot read; Python's standard library can. The header of a geometry (GeoPackage 1.3
// §2.1.3) is 8 bytes and an envelope whose length stands in bits 1 to 3 of its flags.
const READ = `
import json, sqlite3, sys
rows = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True).execute(f'select fid, geom from "{sys.argv[2]}" order by fid')
print(json.dumps([[fid, geom[8 + [0, 32, 48, 48, 64][(geom[3] >> 1) & 7]:].hex()] for fid, geom in rows]))
`;

const READ_COLUMNS = `
import json, sqlite3, sys
file, layer, *columns = sys.argv[1:]
rows = sqlite3.connect('file:' + file + '?mode=ro', uri=True).execute(f'select fid, {", ".join(columns)} from "{layer}" order by fid')
print(json.dumps([[fid, dict(zip(columns, values))] for fid, *values in rows]))
`;

/** Columns of a layer of a GeoPackage, by `fid`. Needs `python3` on the PATH. */
export function readColumns<C extends string>(
  file: string,
  layer: string,
  columns: readonly C[]
): ReadonlyMap<number, Readonly<Record<C, string | null>>> {
  const output = execFileSync('python3', ['-c', READ_COLUMNS, file, layer, ...columns], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  });
  return new Map(JSON.parse(output) as [number, Record<C, string | null>][]);
}

function readLayer(file: string, layer: string): readonly { fid: number; wkb: WkbReader }[] {
  const output = execFileSync('python3', ['-c', READ, file, layer], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return (JSON.parse(output) as [number, string][]).map(([fid, hex]) => ({
    fid,
    wkb: new WkbReader(Buffer.from(hex, 'hex'))
  }));
}

/** The rows of a line layer of a GeoPackage. Needs `python3` on the PATH. */
export const readLineLayer = (file: string, layer: string): readonly LineRow[] =>
  readLayer(file, layer).map(({ fid, wkb }) => ({ fid, lines: wkb.parts(2, 5, () => wkb.points()) }));

/** The rows of a polygon layer of a GeoPackage. Needs `python3` on the PATH. */
export const readPolygonLayer = (file: string, layer: string): readonly PolygonRow[] =>
  readLayer(file, layer).map(({ fid, wkb }) => ({
    fid,
    polygons: wkb.parts(3, 6, () => wkb.list(() => wkb.points()))
  }));

/** Well-known binary, little-endian (OGC 06-103r4 §8.2). */
class WkbReader {
  #offset = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The parts of a geometry that is of one type, or of the collection of that type. */
  parts<T>(single: number, multi: number, read: () => T): readonly T[] {
    const type = this.#head();
    if (type === single) return [read()];
    if (type !== multi) throw new Error(`WKB type ${type}, expected ${single} or ${multi}`);
    return this.list(() => {
      this.#head();
      return read();
    });
  }

  list<T>(read: () => T): readonly T[] {
    return Array.from({ length: this.#uint32() }, read);
  }

  points(): readonly Position[] {
    return this.list((): Position => [this.#double(), this.#double()]);
  }

  #head(): number {
    if (this.#bytes.readUInt8(this.#offset++) !== 1) throw new Error('expected little-endian WKB');
    return this.#uint32();
  }

  #uint32(): number {
    return this.#bytes.readUInt32LE((this.#offset += 4) - 4);
  }

  #double(): number {
    return this.#bytes.readDoubleLE((this.#offset += 8) - 8);
  }
}
