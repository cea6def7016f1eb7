import { THEMES, type Scheme } from '#lib/render/theme.ts';

/** The scheme that the page's host asked for by `?theme=`; null where the reader's own holds. */
function asked(): Scheme | null {
  const theme = document.querySelector('[data-embed]') && new URLSearchParams(location.search).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The colours that hold: the host's of an embed, or else those of the reader's system. */
export const schemeOf = (dark: MediaQueryList): Scheme => asked() ?? (dark.matches ? 'dark' : 'light');

/** Paints an embed in the scheme that its host asked for. */
export function paintAsAsked(): void {
  const scheme = asked();
  if (!scheme) return;
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  for (const [name, colour] of Object.entries(THEMES[scheme])) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
