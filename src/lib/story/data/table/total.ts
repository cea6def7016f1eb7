import { fold } from '#lib/text/fold.ts';
import type { TableRow } from './table.ts';

/** What the row is called that adds the others up; folded. */
const TOTALS = new Set(
  [
    ...[
      'total',
      'totals',
      'grand total',
      'sum',
      'subtotal',
      'all',
      'all countries',
      'overall',
      'average',
      'mean',
      'median'
    ],
    ...['total général', 'ensemble', 'somme', 'moyenne', 'sous-total', 'tous', 'tous pays'],
    ...['summe', 'insgesamt', 'gesamt', 'gesamtsumme', 'zusammen', 'durchschnitt', 'alle'],
    ...[
      'suma',
      'total general',
      'promedio',
      'media',
      'todos',
      'toplam',
      'genel toplam',
      'ortalama',
      'cəmi',
      'yekun',
      'cəm'
    ],
    ...['итого', 'всего', 'сумма', 'в среднем', 'ընդամենը', 'גרנד טוטל', 'סך הכל', 'סה"כ', 'סה״כ', 'סהכ', 'ממוצע'],
    ...['المجموع', 'الإجمالي', 'إجمالي', 'المتوسط']
  ].map(fold)
);

const NOTE =
  /^(?:\*+|†|\d\)|\(\d\)|sources?\b|quelle|note|notes|remarque|fuente|nota|источник|примечание|kaynak|mənbə|المصدر|מקור|աղբյուր|data|données|daten|last updated)\s*[:.*†)\p{L} ]/iu;

/** Whether a row adds others up: one of its texts is a word for that. */
export const isTotal = ({ cells }: TableRow): boolean =>
  cells.some((cell) => cell !== '' && TOTALS.has(fold(cell.replace(/\s*[:*]$/, ''))));

/** What a row is that is no place, in words; null where it may be one. */
export function notAPlace(row: TableRow, name: string): string | null {
  if (isTotal(row)) return 'a total';
  return row.isNote || NOTE.test(name) ? 'a note' : null;
}
