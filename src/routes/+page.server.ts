import { FRONT_LANGUAGES } from '#lib/text/front-languages.ts';
import { frontPage } from './front-page.ts';

export const load = () => frontPage(FRONT_LANGUAGES[0]);
