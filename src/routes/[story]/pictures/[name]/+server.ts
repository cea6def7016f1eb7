import { error } from '@sveltejs/kit';
import { encodePicture } from '#lib/server/pictures/encode-picture.ts';
import { siteStories } from '#lib/server/site.ts';
import { servedFiles, type ServedFormat } from '#lib/story/pictures/served.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Each file of a picture, which a story's languages share. */
const filesOf = (slug: string) =>
  siteStories()
    .filter((story) => story.slug === slug)
    .flatMap(({ pictures = [] }) => pictures)
    .flatMap((picture) => servedFiles(picture).map((file) => ({ ...file, picture })));

export const entries = () => {
  const slugs = [...new Set(siteStories().map(({ slug }) => slug))];
  return slugs.flatMap((story) =>
    [...new Set(filesOf(story).map(({ name }) => name))].map((name) => ({ story, name }))
  );
};

const TYPES: Readonly<Record<ServedFormat, string>> = { avif: 'image/avif', jpg: 'image/jpeg', png: 'image/png' };

/** A picture of a story's text, written anew: of one width, in one format. */
export async function GET({ params: { story, name } }) {
  const found = filesOf(story).find((file) => file.name === name);
  if (!found) error(404, `There is no picture “${name}”.`);
  const { picture, width, format } = found;
  const bytes = await encodePicture(story, picture, width, format);
  return new Response(bytes as BodyInit, { headers: { 'content-type': TYPES[format] } });
}
