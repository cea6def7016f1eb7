import ar from './page-messages/ar.json' with { type: 'json' };
import az from './page-messages/az.json' with { type: 'json' };
import de from './page-messages/de.json' with { type: 'json' };
import en from './page-messages/en.json' with { type: 'json' };
import es from './page-messages/es.json' with { type: 'json' };
import fr from './page-messages/fr.json' with { type: 'json' };
import he from './page-messages/he.json' with { type: 'json' };
import hy from './page-messages/hy.json' with { type: 'json' };
import ru from './page-messages/ru.json' with { type: 'json' };
import tr from './page-messages/tr.json' with { type: 'json' };
import { byLanguage } from './by-language.ts';

/** What pages say that stand in for another one, by key. Apart from the words of a story's page, which its readers download. */
export type PageMessages = Readonly<Record<keyof typeof en, string>>;

/** Those of a language, or else the English ones. */
export const pageMessagesIn = byLanguage<PageMessages>({ ar, az, de, en, es, fr, he, hy, ru, tr });
