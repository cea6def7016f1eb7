import { FRONT_LANGUAGES } from '#lib/text/front-languages.ts';
import { frontFilmCss } from '../front-page.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => FRONT_LANGUAGES.map((lang) => ({ lang }));

/** How the story of the front page moves. */
export const GET = ({ params: { lang } }) =>
  new Response(frontFilmCss(lang), { headers: { 'content-type': 'text/css' } });
