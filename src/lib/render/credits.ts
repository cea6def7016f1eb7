import type { Said } from '#lib/atlas/region.ts';
import type { Story } from '#lib/story/story.ts';
import { dateIn } from '#lib/text/dates.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { nameIn, type Language } from '#lib/text/language.ts';

/** Something of a story's own, and whom it is from. */
export interface Credit {
  readonly name: Said;
  readonly source: Said;
}

/** What of a story is its own and has a source: layers, lines and places that say whom they are from. */
export function creditsOf({ layers, steps, places = [], originalLang, lang }: Story): Credit[] {
  const said = (text: string, own: Language = originalLang): Said => ({ text, lang: own });
  return [
    ...layers.map(({ name, source, image, lang: own = originalLang }) => {
      // A picture says of when it is.
      const day = image ? `${messagesIn(own).comma}${dateIn(image.date, own)}` : '';
      return { name: said(name + day, own), source: said(source, own) };
    }),
    ...steps.flatMap(({ scene: { routes = [] } }) =>
      routes.flatMap(({ name, source, lang: its = lang }) =>
        source === null ? [] : [{ name: said(name ?? '', its), source: said(source, its) }]
      )
    ),
    ...places.flatMap(({ names, own }) =>
      own?.source ? [{ name: { text: nameIn(names, lang), lang: own.lang }, source: own.source }] : []
    )
  ];
}
