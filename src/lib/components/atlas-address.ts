import type { Day } from '#lib/atlas/region.ts';

/** What the address of the atlas names: `#region=AZ&date=2022-10-03`. */
export interface Address {
  readonly region: string | null;
  readonly date: Day | null;
}

export function readAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const date = fields.get('date');
  return { region: fields.get('region'), date: date !== null && isDay(date) ? date : null };
}

export function writeAddress({ region, date }: Address): string {
  const fields = [region && `region=${encodeURIComponent(region)}`, date && `date=${date}`].filter(Boolean);
  return fields.length > 0 ? `#${fields.join('&')}` : '';
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
