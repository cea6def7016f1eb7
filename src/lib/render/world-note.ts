import type { Day } from '#lib/atlas/region.ts';
import type { ProvinceWords } from '#lib/text/province-words.ts';

/** What stands under the map of the world on a day, after `said` of its borders: that its countries are today's, where they were others then. */
export const worldNote = (said: string, day: Day, tiledSince: Day, { countriesOfToday }: ProvinceWords): string =>
  day < tiledSince ? `${said} · ${countriesOfToday}` : said;
