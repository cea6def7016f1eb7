import { error } from '@sveltejs/kit';
import { findStory, issuesOf, siteStories } from '#lib/server/site.ts';
import { countIssues } from '#lib/story/count-issues.ts';
import type { Story } from '#lib/story/story.ts';
import { baseOf } from '#lib/text/language.ts';

interface Params {
  readonly story: string;
  readonly lang?: string | undefined;
}

/** The story that an address names. Where it has mistakes, the editor's page says them. */
export function storyOf({ story: slug, lang }: Params): Story {
  const story = findStory(slug, lang);
  if (story && lang !== baseOf(story.originalLang)) return story;
  const issues = issuesOf(slug);
  if (issues.some(({ severity }) => severity === 'error')) error(500, { message: countIssues(issues), issues });
  error(404, `There is no story “${slug}”${lang ? ` in “${lang}”` : ''}.`);
}

/** Addresses of every story in every language, for the prerenderer. */
export const storyEntries = (): { story: string; lang?: string }[] => siteStories().map(paramsOf);

export const paramsOf = ({ slug, lang, originalLang }: Story): { story: string; lang?: string } =>
  lang === originalLang ? { story: slug } : { story: slug, lang: baseOf(lang) };
