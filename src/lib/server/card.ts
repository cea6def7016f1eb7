import { Resvg } from '@resvg/resvg-js';
import { cardSvg, cardView } from '#lib/publish/card.ts';
import type { Measure } from '#lib/publish/card-text.ts';
import { mapCss } from '#lib/render/map-css.ts';
import { storyCss } from '#lib/render/story-css.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { THEMES } from '#lib/render/theme.ts';
import { xmlText } from '#lib/text/xml.ts';
import type { Story } from '#lib/story/story.ts';
import { stillRasters } from './imagery/imagery.ts';
import { cardFonts } from './card-fonts.ts';
import { layerData } from './site.ts';

/** The card of a story as PNG, 1200 × 630 px, in the page's own fonts. */
export async function cardPng(story: Story, map: StoryMap, siteName: string): Promise<Uint8Array> {
  const font = { fontFiles: await cardFonts(), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  const measure: Measure = ({ family, text }, { size, weight }) => {
    const line =
      `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="9" y="99" font-family="${family}" ` +
      `font-weight="${weight}" font-size="${size}">${xmlText(text)}</text></svg>`;
    return new Resvg(line, { font }).getBBox()?.width ?? 0;
  };
  const rasters = await stillRasters(story, map, cardView(story, map), { format: 'png' });
  const content = {
    story,
    map,
    layers: layerData(story),
    rasters,
    siteName,
    css: mapCss(THEMES.light) + storyCss(map, 'light')
  };
  return new Resvg(cardSvg(content, measure), { font }).render().asPng();
}
