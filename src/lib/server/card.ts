import { Resvg } from '@resvg/resvg-js';
import { cardSvg } from '#lib/publish/card.ts';
import type { Measure } from '#lib/publish/card-text.ts';
import mapCss from '#lib/render/map.css?raw';
import type { StoryMap } from '#lib/render/story-map.ts';
import { THEMES, type Theme } from '#lib/render/theme.ts';
import { xmlText } from '#lib/text/xml.ts';
import type { Story } from '#lib/story/story.ts';
import { cardFonts } from './card-fonts.ts';
import { layerData } from './site.ts';

/** The map's style with its colours and fonts filled in: resvg knows no custom properties. */
function plainCss(theme: Theme): string {
  const fonts = /--sans:\s*([^;]+);/.exec(mapCss)?.[1] ?? 'sans-serif';
  const value = (name: string): string => {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const colour = key === 'sans' ? fonts : theme[key as keyof Theme];
    if (!colour) throw new Error(`map.css uses --${name}, which theme.ts has not`);
    return colour;
  };
  return mapCss
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/--[\w-]+:[^;]+;/g, '')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => value(name));
}

/** The card of a story as PNG, 1200 × 630 px, in the page's own fonts. */
export async function cardPng(story: Story, map: StoryMap, siteName: string): Promise<Uint8Array> {
  const font = { fontFiles: await cardFonts(), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  const measure: Measure = ({ family, text }, { size, weight }) => {
    const line =
      `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="9" y="99" font-family="${family}" ` +
      `font-weight="${weight}" font-size="${size}">${xmlText(text)}</text></svg>`;
    return new Resvg(line, { font }).getBBox()?.width ?? 0;
  };
  return new Resvg(cardSvg(story, map, layerData(story), siteName, plainCss(THEMES.light), measure), { font })
    .render()
    .asPng();
}
