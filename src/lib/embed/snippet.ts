/** What a page needs to know to embed a story. */
export interface Wanted {
  /** Address of the story, with its last slash. */
  readonly url: string;
  /** Address of the site's root, with its last slash. */
  readonly root: string;
  readonly title: string;
  /** What the link in the snippet says before the title, in the title's language; null for the title alone. */
  readonly link: string | null;
  /** Height of the page's own fixed header, CSS px; 0 for none. */
  readonly top: number;
  /** Height where it is turned step by step, CSS px. */
  readonly height: number;
  /** Null for the reader's own. */
  readonly theme: 'light' | 'dark' | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one]!);

const withTheme = (url: string, theme: Wanted['theme']): string => (theme ? `${url}?theme=${theme}` : url);

/** The element and the script: nothing in it that the content filter of a CMS would take out. */
export function snippet({ url, root, title, link, top, height, theme }: Wanted): string {
  const attributes = [
    `data-lieudit="${html(withTheme(url, theme))}"`,
    `data-title="${html(title)}"`,
    ...(top > 0 ? [`data-top="${top}"`] : []),
    ...(height !== DEFAULT_HEIGHT ? [`data-height="${height}"`] : [])
  ];
  return `<div class="lieudit" ${attributes.join(' ')}>
  <a href="${html(url)}">
    <img src="${html(url)}card.png" width="1200" height="630" alt="" loading="lazy">
    ${html(link === null ? title : `${link}: ${title}`)}</a>
</div>
<script async src="${html(root)}embed/v1.js"></${'script'}>`;
}

/** The same without a script: turned step by step. */
export const plainFrame = ({ url, title, height, theme }: Wanted): string =>
  `<iframe src="${html(withTheme(`${url}embed/`, theme))}" width="100%" height="${height}" title="${html(title)}" ` +
  'loading="lazy" allow="fullscreen"></iframe>';

/** Height of an embed that is turned step by step, where nothing else is said. CSS px */
export const DEFAULT_HEIGHT = 640;
