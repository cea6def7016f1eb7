import type { Dossier } from '#lib/atlas/dossier.ts';
import type { Day, Said } from '#lib/atlas/region.ts';
import type { Language } from '#lib/text/language.ts';
import type { Messages } from '#lib/text/messages.ts';

/** Where the text names what a card is about. */
export interface MentionRef {
  /** Index of the step, from 0. */
  readonly step: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly element: HTMLElement;
}

/** A region in view, as the list names it. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** Of the name, where it is not that of the list. */
  readonly nameLang?: Language;
  readonly disputed: boolean;
  /** Of a feature of the story's own: what its layer shows. */
  readonly layer?: Said;
}

/** What the page shows of the reader's inspection: the card that is open, the list of regions, the date. */
export class InspectionState {
  readonly lang: string;
  readonly words: Messages;
  /** The page of the atlas, without its fragment; null where the card stands on it. */
  readonly atlas: string | null;
  /** The element of the card that is open, once it stands in the document. */
  card: HTMLElement | null = null;
  dossier = $state.raw<Dossier | null>(null);
  /** The region that a feature of the story's own lies in, which has a card too. */
  within = $state.raw<Dossier | null>(null);
  /** Borders are drawn as of this day. */
  day = $state<Day>('');
  /** Where the region that is open had no shape on the day that was asked for, and is shown as it was last. */
  last = $state.raw<{ readonly asked: Day; readonly shown: Day } | null>(null);
  mentions = $state.raw<readonly MentionRef[]>([]);
  /** How many steps the story has; 0 where there is none. */
  steps = $state(0);
  listed = $state.raw<readonly Listed[]>([]);
  /** Whether the reader has come nearer than the borders are true. */
  generalised = $state(false);
  /** Days on which something in view changed. */
  changes = $state.raw<readonly Day[]>([]);

  constructor(lang: string, words: Messages, atlas: string | null) {
    this.lang = lang;
    this.words = words;
    this.atlas = atlas;
  }
}
