import { FRONT_MATTER, scene, validate } from '../../known.ts';

/** What is said of a story whose one layer is of such a file, and the layer's features where the story is built. */
export function layerOf(file: string, kind: string, content: string | Uint8Array) {
  const declared = `layers:\n  - { id: a, file: ${file}, kind: ${kind}, name: A, source: B }\n---`;
  const story = FRONT_MATTER.replace(/---\n$/, `${declared}\n`) + scene('view: [Azerbaïdjan]\nlayers: [a]');
  const { stories, issues } = validate({ 'story.md': story, [file]: content });
  const features = stories[0]?.layers[0]?.data.features;
  return {
    issues: issues.map(({ file, line, column, code }) => `${file.split('/').at(-1)}:${line}:${column} ${code}`),
    messages: issues.map(({ message }) => message),
    hints: issues.map(({ hint }) => hint),
    features,
    geometries: features?.map(({ geometry }) => geometry)
  };
}

/** The bytes of a text of which each letter is one, as in ISO-8859-1. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
