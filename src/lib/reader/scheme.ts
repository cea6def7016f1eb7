import type { Scheme } from '#lib/render/theme.ts';

/** The scheme that the page's host asked for by `?theme=`; null where the reader's own holds. */
export function askedScheme(): Scheme | null {
  const theme = document.querySelector('[data-embed]') && new URLSearchParams(location.search).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The colours that hold: the host's of an embed, or else those of the reader's system. */
export const schemeOf = (dark: MediaQueryList): Scheme => askedScheme() ?? (dark.matches ? 'dark' : 'light');
