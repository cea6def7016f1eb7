import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { mapCss, themeCss } from '#lib/render/map-css.ts';

const FILE = normalizePath(resolve('src/lib/render/map.css'));

/** Gives `map.css`, which has nothing of its own, what the table of the drawing and the theme say. */
export const mapStyleSheet = (): Plugin => ({
  name: 'lieudit-map-style-sheet',
  enforce: 'pre',
  load: (id) => (normalizePath(id.replace(/\?.*$/, '')) === FILE ? `${themeCss()}\n${mapCss()}` : null)
});
