/** The languages that the atlas has names in; a story in another one falls back to English names. */
export const ATLAS_LANGUAGES = ['fr', 'en', 'he', 'ar', 'az', 'hy', 'ru', 'tr', 'de', 'es'] as const;
