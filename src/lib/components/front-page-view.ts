import type { Site } from '#lib/publish/metadata.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { Language } from '#lib/text/language.ts';
import type { FrontLanguage } from '#lib/text/front-languages.ts';
import type { FrontWords } from '#lib/text/front-page.ts';

/** A story as a list of stories shows it; addresses are from the site's root, without their first slash. */
export interface ListedStory {
  readonly lang: Language;
  readonly title: string;
  readonly standfirst: string;
  readonly published: string;
  readonly path: string;
  /** Null where it has none here: those of the first few stories are looked at, and weigh. */
  readonly still: string | null;
  /** In its other languages. */
  readonly others: readonly { readonly lang: Language; readonly title: string; readonly path: string }[];
}

/** A story that is shown moving. */
export interface FilmView {
  readonly lang: Language;
  readonly title: string;
  readonly path: string;
  /** The first scene in words. */
  readonly alt: string;
  /** Each with its still, and its first paragraph: HTML without elements. */
  readonly scenes: readonly { readonly still: string; readonly html: string }[];
}

export interface FrontPageView {
  readonly lang: FrontLanguage;
  readonly words: FrontWords;
  readonly languages: readonly FrontLanguage[];
  readonly site: Site;
  /** Null where no story has two stills that follow each other. */
  readonly film: FilmView | null;
  readonly stories: readonly ListedStory[];
  /** For whoever writes. */
  readonly issues: readonly Issue[];
}
