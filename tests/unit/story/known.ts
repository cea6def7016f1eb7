import { readAtlas } from '#lib/server/atlas.ts';
import { readRegionNames } from '#lib/server/region-names.ts';
import { readProvinces } from '#lib/server/provinces.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import type { Known } from '#lib/story/check/check-original.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { StoryFolder } from '#lib/story/story-file.ts';
import { validateStory, type Validated } from '#lib/story/check/validate.ts';

const atlas = readAtlas();

/** The atlas as it ships. */
export const known: Known = {
  atlas,
  gazetteer: (language) => readGazetteer(language, atlas),
  provinces: (language) => readProvinces(atlas, language),
  regionNames: () => readRegionNames(atlas)
};

/** A story's folder of these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>, slug = 'story'): StoryFolder {
  const entries = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return [name, { size: bytes.length, bytes, kind: 'file' as const }] as const;
  });
  return { path: `src/stories/${slug}`, files: new Map(entries) };
}

/** What is said of a story of these files; a text alone is story.md. */
export function validate(files: string | Readonly<Record<string, string | Uint8Array>>): Validated {
  return validateStory(folderOf(typeof files === 'string' ? { 'story.md': files } : files), known);
}

export const FRONT_MATTER = `---
title: Gantz à Bakou
standfirst: Un voyage.
lang: fr
date: 2022-10-03
---
`;

/** A scene, and a paragraph over it. */
export const scene = (fields: string, text = 'Le texte.'): string => `\n\`\`\`scene\n${fields}\n\`\`\`\n\n${text}\n`;

/** An issue in a few words: `12:5 place-unknown`. */
export const brief = ({ line, column, code }: Issue): string => `${line}:${column} ${code}`;
