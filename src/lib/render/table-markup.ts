import type { Atlas } from '#lib/atlas/atlas.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { isOfRegions } from '#lib/story/scale/of-regions.ts';
import { daysOf } from '#lib/story/scale/days.ts';
import { titleOf } from '#lib/story/scale/title-of.ts';
import type { Story } from '#lib/story/story.ts';
import { dayIn } from '#lib/text/dates.ts';
import { markedIn, nameIn, pageLanguage } from '#lib/text/language.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { dataTables, type Cell, type Column, type DataTable } from './data-table.ts';
import { numbersIn, titleUnit } from './key-numbers.ts';
import { attributes, ownMarkup } from './own-markup.ts';

/** So many rows of a layer that has a file are in the page; the file has all of them. */
export const MOST_ROWS = 60;

type Languages = Pick<Story, 'lang' | 'originalLang'>;

/**
 * The data of a story's layers as tables that open, each with its name, its units and its source; empty where no layer has values.
 *
 * @param folder from the page to the story's own folder
 */
export function tablesMarkup(story: Story, plain: Atlas, folder = ''): string {
  const atlas = atlasOf(story, plain);
  const lang = pageLanguage(story.lang);
  const tables = dataTables(story, (id) => {
    const region = atlas.regions.get(id);
    return region ? nameIn(region.names, lang) : id;
  });
  return tables.map((table) => tableMarkup(table, story, folder)).join('');
}

function tableMarkup({ layer, columns, rows }: DataTable, story: Languages, folder: string): string {
  const words = messagesIn(story.lang);
  const said = attributes(markedIn(pageLanguage(story.lang), story.lang));
  const own = (text: string): string => ownMarkup(text, layer.lang ?? story.originalLang, story.lang);
  // Nothing is served of a layer of regions: its rows are countries, which are not many.
  const shown = layer.kind === 'region' ? rows : rows.slice(0, MOST_ROWS);
  const name = own(layer.name);
  const caption = `${name}. <span${said}>${fill(escapeXml(words.keySource), { source: own(layer.source) })}</span>`;
  const head = columns.map((column) => {
    // Rows that have no name are counted.
    const counted = column.property === null && !isOfRegions(layer);
    return `<th scope="col"${alignOf(column)}>${counted ? '#' : headOf(column, layer, story)}</th>`;
  });
  const body = shown.map((row, i) => rowMarkup(row, i, columns, story)).join('');
  const numbers = new Intl.NumberFormat(pageLanguage(story.lang));
  const more =
    shown.length < rows.length
      ? `<p${said}>${fill(escapeXml(words.tableMore), { count: numbers.format(shown.length), total: numbers.format(rows.length) })} <a href="${escapeXml(folder)}layers/${encodeURIComponent(layer.id)}.geojson">${escapeXml(words.tableFile)}</a></p>`
      : '';
  return (
    `<details class="data" data-table="${escapeXml(layer.id)}"><summary><span${said}>${fill(escapeXml(words.table), { name })}</span></summary>` +
    `<div class="table" role="region" tabindex="0" aria-label="${escapeXml(layer.name)}"><table><caption>${caption}</caption>` +
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table></div>${more}</details>`
  );
}

const alignOf = ({ as }: Column): string => (as === 'number' ? ' class="right"' : '');

function headOf({ property, unit, as }: Column, layer: DataTable['layer'], story: Languages): string {
  const words = messagesIn(story.lang);
  if (property === null)
    return `<span${attributes(markedIn(pageLanguage(story.lang), story.lang))}>${escapeXml(words.tablePlace)}</span>`;
  const own = ownWords(story);
  const beside = as === 'number' ? titleUnit(unit) : null;
  const title = titleOf(layer, property);
  // What has a title is in the layer’s language; a name of the file’s is as it is.
  const said = title === property ? own(title) : ownMarkup(title, layer.lang ?? story.originalLang, story.lang);
  return beside === null || beside === title ? said : `${said} (${own(beside)})`;
}

function rowMarkup(row: readonly Cell[], index: number, columns: readonly Column[], story: Languages): string {
  const [first, ...others] = row;
  const head = first === null || first === undefined ? String(index + 1) : cellMarkup(first, columns[0]!, story);
  const cells = others.map(
    (cell, i) => `<td${alignOf(columns[i + 1]!)}>${cellMarkup(cell, columns[i + 1]!, story)}</td>`
  );
  return `<tr><th scope="row">${head}</th>${cells.join('')}</tr>`;
}

function cellMarkup(cell: Cell, { property, unit, as }: Column, story: Languages): string {
  const lang = pageLanguage(story.lang);
  const said = attributes(markedIn(lang, story.lang));
  if (cell === null) return `<span${said}>${escapeXml(messagesIn(story.lang).keyMissing)}</span>`;
  if (typeof cell === 'number' && as === 'number')
    return escapeXml(numbersIn(lang, unit === '%' ? '%' : null).format(cell));
  if (as === 'day') {
    const days = daysOf(cell);
    // A year or a month is said as it is written.
    return days && days[0] === days[1]
      ? `<time datetime="${days[0]}">${escapeXml(dayIn(days[0], story.lang))}</time>`
      : escapeXml(String(cell));
  }
  // A region's name is of the atlas.
  return property === null ? `<span${said}>${escapeXml(String(cell))}</span>` : ownWords(story)(String(cell));
}

/** Words of an editor's or of a file's. */
const ownWords =
  ({ lang, originalLang }: Languages) =>
  (text: string): string =>
    ownMarkup(text, originalLang, lang);
