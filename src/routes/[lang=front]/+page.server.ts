import { error } from '@sveltejs/kit';
import { FRONT_LANGUAGES, isFrontLanguage, type FrontLanguage } from '#lib/text/front-languages.ts';
import { frontPage } from '../front-page.ts';

/** The first language is at the root. */
const others: readonly FrontLanguage[] = FRONT_LANGUAGES.slice(1);

export const entries = () => others.map((lang) => ({ lang }));

export function load({ params: { lang } }) {
  if (isFrontLanguage(lang) && others.includes(lang)) return frontPage(lang);
  error(404, `There is no front page in “${lang}”.`);
}
