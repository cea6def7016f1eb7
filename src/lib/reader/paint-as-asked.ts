import { THEMES } from '#lib/render/theme.ts';
import { askedScheme } from './scheme.ts';

/** Paints an embed in the scheme that its host asked for. */
export function paintAsAsked(): void {
  const scheme = askedScheme();
  if (!scheme) return;
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  for (const [name, colour] of Object.entries(THEMES[scheme])) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
