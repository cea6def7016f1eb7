/** `npx tsx src/cli/readme-pictures.ts`: makes the pictures of README.md anew, from a story's own stills. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mapCss } from '#lib/render/map-css.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { THEMES, type Scheme } from '#lib/render/theme.ts';
import { layerData, storyMap } from '#lib/server/site.ts';
import { readStories, STORIES } from '#lib/server/stories.ts';

const STORY = 'gantz-bakou';
const LANG = 'en';
const SCENES = ['axe', 'veille-de-guerre', 'moyen-orient'];
const FOLDER = 'docs/pictures';
/** Whoever reads a README on a slow line waits for them. */
const MOST_KIB = 100;

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const story = readStories(STORIES, [STORY]).stories.find(({ lang }) => lang === LANG);
if (!story) throw new Error(`${STORIES}/${STORY} has no sound story in “${LANG}”`);
mkdirSync(FOLDER, { recursive: true });
for (const id of SCENES) {
  const step = story.steps.findIndex((one) => one.id === id);
  if (step < 0) throw new Error(`${STORY} has no scene “${id}”`);
  // A scheme each, in its own colours: a picture in a README follows the site that shows it, not the system.
  for (const scheme of Object.keys(THEMES) as Scheme[]) {
    const svg = stillFile(storyMap(story), step, 'portrait', mapCss(THEMES[scheme]), { layers: layerData(story) });
    const path = `${FOLDER}/${id}-${scheme}.svg`;
    const kib = Buffer.byteLength(svg) / 1024;
    if (kib > MOST_KIB) throw new Error(`${path} has ${kib.toFixed(0)} KiB; ${MOST_KIB} are the most`);
    writeFileSync(path, `${svg}\n`);
    console.log(`${path}: ${kib.toFixed(1)} KiB`);
  }
}
