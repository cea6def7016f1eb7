import type {
  CreativeWork,
  GeoShape,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  Place,
  WithContext
} from 'schema-dts';
import type { Story } from '#lib/story/story.ts';
import { boxesOf, placesOf } from './coverage.ts';
import { isNewsroom } from './is-newsroom.ts';
import { creditsOf } from '#lib/render/credits.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { mainFile } from '#lib/story/pictures/served.ts';
import { storyPath } from '#lib/story/story-path.ts';

/** Width and height of a story's card, px: what social networks ask for. */
export const CARD = { width: 1200, height: 630 } as const;

export interface Site {
  /** Address of the root without its last slash; null where the build does not know it. */
  readonly origin: string | null;
  /** Who publishes it. */
  readonly name: string;
}

const author = (name: string): Person | Organization =>
  isNewsroom(name) ? { '@type': 'Organization', name } : { '@type': 'Person', name };

/** A story in schema.org's words. Where the site's address is not known, nothing in it is an address of the site. */
export function newsArticle(story: Story, map: Pick<StoryMap, 'labels'>, site: Site): WithContext<NewsArticle> {
  const { lang, originalLang, languages } = story;
  const url = (language: string) => (site.origin ? `${site.origin}/${storyPath(story, language)}` : null);
  const version = (language: string): NewsArticle => {
    const address = url(language);
    return { '@type': 'NewsArticle', inLanguage: language, ...(address && { '@id': address, url: address }) };
  };
  const own = url(lang);
  const translations = languages.filter((language) => language !== originalLang).map(version);
  const card: ImageObject = {
    '@type': 'ImageObject',
    url: `${own}card.png`,
    width: `${CARD.width} px`,
    height: `${CARD.height} px`
  };
  const images = (story.pictures ?? []).map((picture): ImageObject => {
    const { name, width, height } = mainFile(picture);
    return {
      '@type': 'ImageObject',
      url: `${url(originalLang)}pictures/${name}`,
      width: `${width} px`,
      height: `${height} px`,
      caption: picture.caption || picture.alt,
      creditText: picture.by
    };
  });
  const places = placesOf(story, map);
  const boxes = boxesOf(story);
  const citation: CreativeWork[] = [
    ...story.sources.map(({ title, publisher, url: address }): CreativeWork => ({
      '@type': 'CreativeWork',
      name: title,
      url: address,
      publisher: { '@type': 'Organization', name: publisher }
    })),
    ...creditsOf(story).map(({ name, source }): CreativeWork => ({
      '@type': 'CreativeWork',
      name: name.text,
      creditText: source.text
    }))
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(own && {
      '@id': own,
      url: own,
      mainEntityOfPage: own,
      image: images.length === 0 ? card : [card, ...images]
    }),
    headline: story.title,
    ...(story.standfirst && { description: story.standfirst }),
    datePublished: story.published,
    inLanguage: lang,
    ...(story.authors.length > 0 && { author: story.authors.map(author) }),
    publisher: { '@type': 'Organization', name: site.name, ...(site.origin && { url: `${site.origin}/` }) },
    ...(places.length > 0 && {
      contentLocation: places.map(({ name, position: [longitude, latitude] }): Place => ({
        '@type': 'Place',
        name,
        geo: { '@type': 'GeoCoordinates', latitude, longitude }
      }))
    }),
    spatialCoverage: boxes.map(([west, south, east, north]): Place => {
      const geo: GeoShape = { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` };
      return { '@type': 'Place', geo };
    }),
    ...(citation.length > 0 && { citation }),
    ...(lang !== originalLang && { translationOfWork: version(originalLang) }),
    ...(lang === originalLang && translations.length > 0 && { workTranslation: translations })
  };
}

/** JSON for a `<script type="application/ld+json">`: no text in it can end the element. */
export const jsonLd = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
