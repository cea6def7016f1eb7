import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import he from './messages/he.json' with { type: 'json' };
import type { Language } from './language.ts';

/** What the page itself says, by key. */
export type Messages = Readonly<Record<keyof typeof en, string>>;

const MESSAGES: Readonly<Record<string, Messages>> = { ar, en, fr, he };

/** The words of the page in a language, or else in English. */
export const messagesIn = (language: Language): Messages => MESSAGES[language] ?? en;

/** A message with its `{name}`s filled in. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
