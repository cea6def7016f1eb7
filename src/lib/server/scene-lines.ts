import type { StoryFolder } from '#lib/story/story-file.ts';

/** Where a scene begins: a fence of code that is called so. */
const SCENE = /^ {0,3}(?:`{3,}|~{3,}) *scene\s*$/;

/** The lines of an original at which its scenes begin; null of all of them where there are not as many as it has steps. */
export function sceneLines({ files }: StoryFolder, steps: number): (number | null)[] {
  const bytes = files.get('story.md')?.bytes ?? new Uint8Array();
  const lines = new TextDecoder().decode(bytes).split('\n');
  const starts = lines.flatMap((line, i) => (SCENE.test(line) ? [i + 1] : []));
  return Array.from({ length: steps }, (_, i) => (starts.length === steps ? starts[i]! : null));
}
