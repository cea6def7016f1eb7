/** Scripts that are written from the right, as ISO 15924 has them; Arabic in two hands. */
const RIGHT_TO_LEFT = /Ara|Adlm|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The direction of the script of a language, by its BCP 47 tag: Azerbaijani is written from the left, but `az-Arab` or `az-IR` from the right. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script!) ? 'rtl' : 'ltr';
