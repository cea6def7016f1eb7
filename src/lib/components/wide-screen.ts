import { WIDE_SCREEN } from '#lib/core/wide-screen.ts';

export const isWide = (): boolean => matchMedia(WIDE_SCREEN).matches;
