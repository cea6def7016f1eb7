import { existsSync, readdirSync } from 'node:fs';

/** The languages of a story besides its own are in its translations' names: `story.en.md`. */
export interface ShippedStory {
  readonly slug: string;
  readonly translations: readonly string[];
}

/** Every story in `src/stories`: it is tested because it exists. */
export const shippedStories: ShippedStory[] = readdirSync('src/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`src/stories/${entry.name}/story.md`))
  .map(({ name: slug }) => ({
    slug,
    translations: readdirSync(`src/stories/${slug}`).flatMap((file) => /^story\.(.+)\.md$/.exec(file)?.[1] ?? [])
  }));

/** The page of each story in each of its languages, from the site's root, without its first slash: `suez/en/`. */
export const storyPages: string[] = shippedStories.flatMap(({ slug, translations }) => [
  `${slug}/`,
  ...translations.map((language) => `${slug}/${language}/`)
]);
