import type { PieceRow } from '#lib/atlas/tables/schemas.ts';
import { claimLine } from './claims.ts';
import type { LineRow, PolygonRow } from './geopackage.ts';
import type { Grid } from './grid.ts';
import type { Piece } from './piece.ts';
import { splitAlong, splitInside, splitUnits, splitWithin, type Split } from './take-piece.ts';

/** Natural Earth's units with the pieces of `pieces.yaml` taken out, one after the other. Still tiles the land. */
export function takePieces(
  grid: Grid,
  units: readonly Piece[],
  rows: readonly PieceRow[],
  claims: readonly LineRow[],
  provinces: readonly PolygonRow[]
): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  // Some units come in two (Ashmore and Cartier Islands bear Australia's code), so units of a name are one piece.
  for (const { name, polygons } of units) {
    pieces.set(name, { name, polygons: [...(pieces.get(name)?.polygons ?? []), ...polygons] });
  }
  for (const row of rows) {
    const from = pieces.get(row.from);
    if (from === undefined) throw new Error(`pieces.yaml: ${row.name}: there is no unit or piece "${row.from}"`);
    const [taken, rest] = split(grid, from, row, claims, provinces);
    if (taken.length === 0) throw new Error(`pieces.yaml: ${row.name}: no polygon of ${row.from} lies within`);
    pieces.set(row.name, { name: row.name, polygons: taken });
    if (rest.length > 0) pieces.set(row.from, { name: row.from, polygons: rest });
    else pieces.delete(row.from);
  }
  return pieces;
}

function split(
  grid: Grid,
  from: Piece,
  row: PieceRow,
  claims: readonly LineRow[],
  provinces: readonly PolygonRow[]
): Split {
  if ('within' in row) return splitWithin(grid, from, row.within);
  if ('outline' in row) return splitInside(grid, from, row.outline);
  if ('lines' in row) return splitAlong(grid, from, claimLine(claims, row), row.contains);
  if ('along' in row) return splitAlong(grid, from, row.along, row.contains);
  const units = provinces.filter(({ fid }) => row.units.includes(fid));
  return splitUnits(grid, from, units);
}
