// Letters that Unicode does not decompose, and that a reader types without: Azerbaijani and Turkish, German, Polish,
// Nordic; the Russian ё (NFD would leave it apart from й, which stays a letter of its own); the Armenian ligature; the
// Arabic alef with its hamza, the final ta that is written either way.
const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ё: 'е',
  և: 'եւ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ة: 'ه',
  ـ: '',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '׳': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '־': '-'
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const KEPT = new Set('йї');
const MARKS = /\p{M}+/gu;
const ASCII = /^\p{ASCII}*$/u;
const BEYOND_ASCII = /\P{ASCII}+/gu;

/**
 * Text as it is compared: lower case, without diacritics, vowel points or typographic apostrophes. Its length may differ
 * from the text's. Idempotent.
 */
export function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll('`', "'");
  return lower
    .replace(BEYOND_ASCII, (run) =>
      Array.from(run, (letter) => (KEPT.has(letter) ? letter : letter.normalize('NFD').replace(MARKS, ''))).join('')
    )
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
