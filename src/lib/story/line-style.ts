import type { Role } from './role.ts';

/** How a line is drawn along its length. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** Where a line has heads: at the end that it goes to, at that it comes from, or at both. */
export type Arrow = 'end' | 'start' | 'both';

/** How a line of a role is drawn where nothing is said: as the edge of a region of that role is. */
export const lineOf = (role: Role | null): LineStyle =>
  role === 'counterpart' ? 'dashed' : role === 'disputed' ? 'dotted' : 'solid';
