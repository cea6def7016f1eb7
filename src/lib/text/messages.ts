import ar from './messages/ar.json' with { type: 'json' };
import az from './messages/az.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import he from './messages/he.json' with { type: 'json' };
import hy from './messages/hy.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };
import tr from './messages/tr.json' with { type: 'json' };
import { byLanguage } from './by-language.ts';

/**
 * What the page itself says, by key. A name or a date stands in a sentence as it is, without a case ending: where the language
 * would decline it, the sentence is one that needs none ("На карте: Грузия").
 */
export type Messages = Readonly<Record<keyof typeof en, string>>;

/** What a page says before it knows its reader's language. */
export const ENGLISH: Messages = en;

/** The words of the page in a language, or else in English: in that of `pageLanguage`. */
export const messagesIn = byLanguage<Messages>({ ar, az, de, en, es, fr, he, hy, ru, tr });

/** A message with its `{name}`s filled in. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A message as a sentence of its own: some dates end in a point already ("2 мая 2024 г."). */
export const sentence = (message: string, { end }: Pick<Messages, 'end'>): string =>
  message.endsWith('.') ? message : message + end;
