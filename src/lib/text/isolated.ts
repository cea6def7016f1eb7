import { directionOf } from './direction.ts';
import type { Language } from './language.ts';

/** Letters that are written from the right. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The direction of somebody else's words (a title, a publisher) within a page, for an element of their own: "CNN بالعربية" begins with
 * a Latin word, by which a browser would take it for one, and is Arabic to an Arabic page.
 */
export const isolatedIn = (page: Language, text: string): 'rtl' | 'auto' =>
  directionOf(page) === 'rtl' && FROM_RIGHT.test(text) ? 'rtl' : 'auto';
