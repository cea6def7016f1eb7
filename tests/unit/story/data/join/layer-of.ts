import { validateStory } from '#lib/story/check/validate.ts';
import type { StoryFile } from '#lib/story/story-file.ts';
import { known } from '../../known.ts';

/** A story of one scene that shows one layer, with files beside it: the layer, and the issues but for unused files. */
export function layerOf(layer: string, files: Readonly<Record<string, string>>, scenes = ['date: 2022-10-03']) {
  const shown = scenes.map(
    (fields, i) => `\`\`\`scene\nid: s${i}\nview: [Azerbaijan]\nlayers: [a]\n${fields}\n\`\`\`\n\nText.\n`
  );
  const story = `---\ntitle: T\nstandfirst: S\nlang: en\ndate: 2022-10-03\nlayers:\n  - { id: a, name: N, source: S, ${layer} }\n---\n\n${shown.join('\n')}`;
  const all = Object.entries({ 'story.md': story, ...files }).map(([name, text]): [string, StoryFile] => {
    const bytes = new TextEncoder().encode(text);
    return [name, { size: bytes.length, bytes, kind: 'file' }];
  });
  const { drafts, issues } = validateStory({ path: 'stories/tables', files: new Map(all) }, known);
  const told = issues.map(({ file, line, column, code }) => `${file.split('/').at(-1)}:${line}:${column} ${code}`);
  return { features: drafts[0]?.layers[0]?.data.features ?? null, issues, told };
}
