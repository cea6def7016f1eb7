import ar from './province-words/ar.json' with { type: 'json' };
import az from './province-words/az.json' with { type: 'json' };
import de from './province-words/de.json' with { type: 'json' };
import en from './province-words/en.json' with { type: 'json' };
import es from './province-words/es.json' with { type: 'json' };
import fr from './province-words/fr.json' with { type: 'json' };
import he from './province-words/he.json' with { type: 'json' };
import hy from './province-words/hy.json' with { type: 'json' };
import ru from './province-words/ru.json' with { type: 'json' };
import tr from './province-words/tr.json' with { type: 'json' };
import { byLanguage } from './by-language.ts';

/** What the page of the atlas says that no story says: of provinces, and of days whose countries it has not. */
export type ProvinceWords = Readonly<Record<keyof typeof en, string>>;

export const provinceWordsIn = byLanguage<ProvinceWords>({ ar, az, de, en, es, fr, he, hy, ru, tr });
