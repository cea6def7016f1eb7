import type { Plugin } from 'vite';

/** What Vite wraps each import to come in. */
const HELPER = /preload-helper/;

/**
 * The style sheets that a script to come needs, and then the script. What asks for it hears of the loss of either, and
 * may ask again. Vite's own does much else that no page of ours needs, in a script that every reader waits for.
 */
const CODE = `
const asked = {};
const sheet = (href) => new Promise((there, lost) => {
  // One that is in the page, or whose rules are, is there.
  if ([...document.querySelectorAll('link[rel=stylesheet]')].some((link) => link.href === href)) return there();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.onload = there;
  link.onerror = () => {
    link.remove();
    delete asked[href];
    lost(Error(href));
  };
  document.head.append(link);
});
export const __vitePreload = (ask, styles, from) =>
  Promise.all(styles.map((style) => asked[style = new URL(style, from).href] ??= sheet(style))).then(ask);
`;

/** Asks for the styles of scripts to come in fewer bytes than Vite does. */
export const askedStyles = (): Plugin => ({
  name: 'lieudit-asked-styles',
  apply: 'build',
  transform(_, id) {
    return HELPER.test(id) && this.environment.name === 'client' ? { code: CODE, map: null } : null;
  }
});
