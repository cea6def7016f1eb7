import type { Language } from './language.ts';

/** Scripts that are written from the right, as ISO 15924 has them; Arabic in two hands. */
const RIGHT_TO_LEFT = /Ara|Adlm|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The direction of a language's script: Azerbaijani is written from the left, but `az-Arab` or `az-IR` from the right. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script!) ? 'rtl' : 'ltr';
