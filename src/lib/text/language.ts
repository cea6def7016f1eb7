/** A BCP 47 language tag in lower case, without script or country: `fr`, `he`. */
export type Language = string;

/** Text by language. English is always there. */
export type Names = Readonly<Record<Language, string>> & { readonly en: string };

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi', 'ckb', 'dv', 'sd', 'ug']);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');

/** The text in a language, or else in English. */
export const nameIn = (names: Names, language: Language): string => names[language] ?? names.en;
