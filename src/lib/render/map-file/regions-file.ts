import type { Dossier } from '#lib/atlas/dossier.ts';
import type { LayerFacts } from './layer-facts.ts';
import type { Day, Period } from '#lib/atlas/region.ts';
import type { Messages } from '#lib/text/messages.ts';

/** A disputed shape of a story's map, and when it was in force. */
export type DatedShape = Pick<Period, 'from' | 'to'> & { readonly shape: string };

/** What the cards of one story in one language say, in one file, fetched when the reader first asks for a card. */
export interface RegionsFile {
  readonly lang: string;
  readonly words: Messages;
  /** Path from the file to the page of the atlas. */
  readonly atlas: string;
  readonly dossiers: readonly Dossier[];
  /** What the cards of features say, by layer; left out where there is none. */
  readonly layers?: Readonly<Record<string, LayerFacts>>;
  /** Days on which the land that the story shows was tiled otherwise than before, around those of its scenes: no date lies beyond the next. */
  readonly limits?: readonly Day[];
  /** All disputed shapes of the map, for another date than a scene's. */
  readonly disputed: readonly DatedShape[];
}
