import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { FilmView, FrontPageView } from '#lib/components/front-page-view.ts';
import { filmCss } from '#lib/publish/film-css.ts';
import { filmSteps } from '#lib/publish/film-steps.ts';
import { frameIn } from '#lib/render/screens.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { namesOfStory } from '#lib/server/names-of-story.ts';
import { issuesOf, siteStories, storyAlts } from '#lib/server/site.ts';
import { siteName, siteOrigin } from '#lib/server/site-origin.ts';
import { storyPath } from '#lib/story/story-path.ts';
import type { Story } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { baseOf } from '#lib/text/language.ts';
import { FRONT_LANGUAGES, type FrontLanguage } from '#lib/text/front-languages.ts';
import { frontWordsIn } from '#lib/text/front-page.ts';

/** The newest stories are shown with a picture, so many of them. */
const PICTURES = 2;

/** What the front page shows in a language: each story once, in that language or as its original tells it. */
export function frontPage(lang: FrontLanguage): FrontPageView {
  const all = siteStories();
  const film = filmOf(lang);
  return {
    lang,
    words: frontWordsIn(lang),
    languages: FRONT_LANGUAGES,
    site: { origin: siteOrigin(), name: siteName() },
    film: film && filmView(film),
    stories: told(lang).map((story, i) => ({
      lang: story.lang,
      title: story.title,
      standfirst: story.standfirst,
      published: story.published,
      path: storyPath(story, story.lang),
      // The one for a phone is as large as it is shown here: its names can be read.
      still: i < PICTURES ? still(story, 0) : null,
      others: all
        .filter(({ slug, lang }) => slug === story.slug && lang !== story.lang)
        .map((other) => ({ lang: other.lang, title: other.title, path: storyPath(other, other.lang) }))
    })),
    issues: import.meta.env.DEV ? issuesOf() : []
  };
}

/** Each story of the site once, the newest first. */
function told(lang: FrontLanguage): Story[] {
  const all = siteStories();
  return all
    .filter((story) => story.lang === story.originalLang)
    .map((original) => all.find((one) => one.slug === original.slug && baseOf(one.lang) === lang) ?? original)
    .sort((a, b) => b.published.localeCompare(a.published));
}

/** A story to show moving, and the cameras of all of its steps in the frame of its stills. */
interface Film {
  readonly story: Story;
  readonly cameras: readonly Camera[];
  /** Indices of the steps that are shown. */
  readonly steps: readonly number[];
}

const frameOf = ({ lang }: Story): Frame => frameIn('portrait', lang);

/** The story that the front page shows moving: of those in its language the one with most steps, or else of all. */
function filmOf(lang: FrontLanguage): Film | null {
  const films = told(lang)
    .map((story) => {
      const { cameraAt, length } = storyTimeline(namesOfStory(story, readAtlas()).scenes, frameOf(story));
      const cameras = Array.from({ length }, (_, step) => cameraAt(step));
      return { story, cameras, steps: filmSteps(cameras, frameOf(story)) };
    })
    .filter(({ steps }) => steps.length > 1)
    .sort((a, b) => b.story.steps.length - a.story.steps.length);
  return films.find(({ story }) => baseOf(story.lang) === lang) ?? films[0] ?? null;
}

/** How it moves, as a style sheet; empty where the site has no story that does. */
export function frontFilmCss(lang: FrontLanguage): string {
  const film = filmOf(lang);
  return film
    ? filmCss(
        film.steps.map((step) => film.cameras[step]!),
        frameOf(film.story)
      )
    : '';
}

function filmView({ story, steps }: Film): FilmView {
  return {
    lang: story.lang,
    title: story.title,
    path: storyPath(story, story.lang),
    alt: storyAlts(story)[steps[0]!]!,
    scenes: steps.map((step) => ({ still: still(story, step), html: firstWords(story.steps[step]!.html) }))
  };
}

const still = (story: Story, step: number): string =>
  `${storyPath(story, story.lang)}stills/${encodeURIComponent(story.steps[step]!.id)}.portrait.svg`;

/** The first paragraph without what only a page of the story's own brings to life: HTML that is text alone. */
const firstWords = (html: string): string =>
  (/<p>(.*?)<\/p>/s.exec(html)?.[1] ?? html)
    // The number of a footnote.
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<(?:"[^"]*"|[^">])*>/g, '');
