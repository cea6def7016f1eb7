import { execFileSync } from 'node:child_process';
import type { Position } from '#lib/geo/position.ts';

/** A row of a line layer. */
export interface LineRow {
  readonly fid: number;
  readonly name: string;
  readonly lines: readonly (readonly Position[])[];
}

// GeoPackage is SQLite, which Node 20 cannot read; Python's standard library can. The header of a geometry (GeoPackage 1.3
// §2.1.3) is 8 bytes and an envelope whose length stands in bits 1 to 3 of its flags.
const READ = `
import json, sqlite3, sys
rows = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True).execute(f'select fid, name, geom from "{sys.argv[2]}" order by fid')
print(json.dumps([[fid, name, geom[8 + [0, 32, 48, 48, 64][(geom[3] >> 1) & 7]:].hex()] for fid, name, geom in rows]))
`;

/** The rows of a line layer of a GeoPackage. Needs `python3` on the PATH. */
export function readLineLayer(file: string, layer: string): readonly LineRow[] {
  const output = execFileSync('python3', ['-c', READ, file, layer], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const rows = JSON.parse(output) as [number, string, string][];
  return rows.map(([fid, name, wkb]) => ({ fid, name, lines: readLines(Buffer.from(wkb, 'hex')) }));
}

const LINE_STRING = 2;
const MULTI_LINE_STRING = 5;

/** Lines of well-known binary, little-endian (OGC 06-103r4 §8.2). */
function readLines(wkb: Buffer): readonly (readonly Position[])[] {
  let offset = 0;
  const uint32 = (): number => wkb.readUInt32LE((offset += 4) - 4);
  const double = (): number => wkb.readDoubleLE((offset += 8) - 8);
  const head = (): number => {
    if (wkb.readUInt8(offset++) !== 1) throw new Error('readLines: expected little-endian WKB');
    return uint32();
  };
  const line = (): readonly Position[] => Array.from({ length: uint32() }, (): Position => [double(), double()]);
  const type = head();
  if (type === LINE_STRING) return [line()];
  if (type !== MULTI_LINE_STRING) throw new Error(`readLines: WKB type ${type}, expected 2 or 5`);
  return Array.from({ length: uint32() }, () => {
    head();
    return line();
  });
}
