import { error } from '@sveltejs/kit';
import { clipBytes } from '#lib/server/pictures/clip-bytes.ts';
import { encodePicture } from '#lib/server/pictures/encode-picture.ts';
import { siteStories } from '#lib/server/site.ts';
import { clipName, servedFiles, type ServedFormat } from '#lib/story/pictures/served.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Those of a story's languages, which share their files. */
const picturesOf = (slug: string) =>
  siteStories()
    .filter((story) => story.slug === slug)
    .flatMap(({ pictures = [] }) => pictures);

const filesOf = (slug: string) =>
  picturesOf(slug).flatMap((picture) => servedFiles(picture).map((file) => ({ ...file, picture })));

export const entries = () => {
  const slugs = [...new Set(siteStories().map(({ slug }) => slug))];
  const namesOf = (slug: string): string[] => [
    ...filesOf(slug).map(({ name }) => name),
    ...picturesOf(slug).flatMap(({ clip }) => (clip ? [clipName(clip)] : []))
  ];
  return slugs.flatMap((story) => [...new Set(namesOf(story))].map((name) => ({ story, name })));
};

const TYPES: Readonly<Record<ServedFormat, string>> = { avif: 'image/avif', jpg: 'image/jpeg', png: 'image/png' };

/** A picture of a story's text, written anew: of one width, in one format. Or a clip. */
export async function GET({ params: { story, name } }) {
  const clip = picturesOf(story).find((picture) => picture.clip && clipName(picture.clip) === name)?.clip;
  if (clip) return new Response(clipBytes(story, clip.file) as BodyInit, { headers: { 'content-type': 'video/mp4' } });
  const found = filesOf(story).find((file) => file.name === name);
  if (!found) error(404, `There is no picture “${name}”.`);
  const { picture, width, format } = found;
  const bytes = await encodePicture(story, picture, width, format);
  return new Response(bytes as BodyInit, { headers: { 'content-type': TYPES[format] } });
}
