import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import type { Right } from '#lib/story/data/geojson/check-position.ts';
import type { LayerData, Reading } from '#lib/story/data/layer-data.ts';
import { quote } from '#lib/story/fields/located.ts';
import { asYaml } from './as-yaml.ts';
import { columnOf, listedColumns } from './column-of.ts';
import type { Value } from './column-values.ts';
import { coordinateColumns } from './coordinate-columns.ts';
import { reportOddPoints } from './odd-points.ts';
import { layerOfRows, textColumns, type Drawn } from './layer-of-rows.ts';
import { cellOf, type Table, type TableRow } from './table.ts';
import { isTotal } from './total.ts';

/** The rows of a table that have coordinates, as points; rows without are told, and left out. Null where none has any. */
export function pointsOfTable(table: Table, reading: Reading): LayerData | null {
  const { layer, inLayer } = reading;
  const report = cappedReport(reading.report);
  const columns = columnsFor(table, reading);
  if (columns === null) return null;
  const { lon, lat } = columns;
  const degrees = table.valuesOf([lon, lat], { texts: [], degrees: [lon, lat] });
  const positions: Right[] = [];
  const drawn: Drawn[] = [];
  table.rows.forEach((row, index) => {
    const at = positionOf(
      table,
      row,
      [degrees.get(lon)?.[index] ?? null, degrees.get(lat)?.[index] ?? null],
      columns,
      report
    );
    if (at === null) return;
    positions.push([...at, table.offsetOf(row, lon)]);
    drawn.push({ row, index, geometry: { type: 'Point', coordinates: [...at] } });
  });
  if (drawn.length === 0) {
    const message = `No row of the table has a place: ${quote(lat)} is taken for the latitude and ${quote(lon)} for the longitude.`;
    inLayer(
      'csv-coordinates',
      layer.file.offset,
      message,
      'Write degrees and decimals, or say which columns are meant: “columns: { lon: …, lat: … }”.'
    );
    return null;
  }
  const odd = reportOddPoints(drawn, reading.report);
  const even = positions.filter((_, index) => !odd.has(index));
  return layerOfRows(
    table,
    drawn,
    even,
    table.columns.filter((name) => name !== lon && name !== lat),
    textColumns(layer)
  );
}

function columnsFor(table: Table, { layer, inLayer, report }: Reading): { lon: string; lat: string } | null {
  if (layer.columns) {
    const [lon, lat] = [columnOf(table, layer.columns.lon, inLayer), columnOf(table, layer.columns.lat, inLayer)];
    return lon === null || lat === null ? null : { lon, lat };
  }
  const found = coordinateColumns(table.columns);
  if (found === null) {
    const message = `None of the columns is known to hold coordinates: they are ${listedColumns(table.columns)}.`;
    const hint =
      'Say which do: “columns: { lon: …, lat: … }” in the layer; or, if one has names of towns, “place: …”; of countries, “region: …”.';
    inLayer('csv-coordinates', layer.file.offset, message, hint);
    return null;
  }
  if (!found.sure) {
    const message = `${quote(found.lon)} is taken for the longitude, and ${quote(found.lat)} for the latitude.`;
    const hint = `Write “columns: { lon: ${asYaml(found.lon)}, lat: ${asYaml(found.lat)} }” in the layer if that is right, or the right ones.`;
    report('csv-coordinates-guessed', table.offsetOfName(found.lon), message, hint);
  }
  return found;
}

/** The position of a row, or null, and an issue that says why it has none. */
function positionOf(
  table: Table,
  row: TableRow,
  [x, y]: readonly [Value, Value],
  { lon, lat }: { readonly lon: string; readonly lat: string },
  report: ReturnType<typeof cappedReport>
): readonly [number, number] | null {
  const texts = { lon: cellOf(table, row, lon), lat: cellOf(table, row, lat) };
  const say = (column: string, message: string, hint: string): null => {
    report('csv-row-without-place', table.offsetOf(row, column), message, hint);
    return null;
  };
  const what = quote(row.cells.filter((cell) => cell !== '').join(', '));
  if (texts.lon === '' && texts.lat === '') {
    if (row.isNote || isTotal(row))
      return say(
        table.columns[0]!,
        `${what} is no place: the row is left out.`,
        'It may stay as it is, or be taken out.'
      );
    return say(
      lat,
      `This row has no coordinates, and is not on the map: ${what}.`,
      'Fill them in, or take the row out.'
    );
  }
  if (typeof x !== 'number' || typeof y !== 'number') {
    const [column, text] = typeof y !== 'number' ? [lat, texts.lat] : [lon, texts.lon];
    const found = text === '' ? 'empty' : quote(text);
    const hint = /[°′″'"]|[NSEWO]$/i.test(text)
      ? 'Write degrees and decimals, west and south negative: 47.3769.'
      : 'Write a number of degrees, west and south negative.';
    return say(
      column,
      `The ${column === lat ? 'latitude' : 'longitude'} of this row is ${found}: it is not on the map.`,
      hint
    );
  }
  if (Math.abs(y) <= 90 && Math.abs(x) <= 180) return [x, y];
  if (Math.max(Math.abs(x), Math.abs(y)) > 1000) {
    const hint = 'Export the table with coordinates in degrees (WGS 84, EPSG:4326).';
    return say(
      Math.abs(y) > 1000 ? lat : lon,
      `[${x}, ${y}] is not in degrees: these look like metres of a projection. The row is not on the map.`,
      hint
    );
  }
  if (Math.abs(x) <= 90 && Math.abs(y) <= 180) {
    const hint = 'If the two numbers are exchanged, exchange them; in all rows by “columns”.';
    return say(lat, `A latitude is from -90 to 90, and this is ${y}: the row is not on the map.`, hint);
  }
  const [column, of, limit, value] =
    Math.abs(y) > 90 ? ([lat, 'latitude', 90, y] as const) : ([lon, 'longitude', 180, x] as const);
  return say(
    column,
    `A ${of} is from -${limit} to ${limit}, and this is ${value}: the row is not on the map.`,
    value > 180 && value <= 360 && column === lon
      ? `Write ${Number((value - 360).toFixed(9))}, which is the same meridian.`
      : 'Write degrees, south and west negative.'
  );
}
