import { ROLES, type Role } from '#lib/story/role.ts';
import type { Story } from '#lib/story/story.ts';
import { pageLanguage } from '#lib/text/language.ts';
import { messagesIn, type Messages } from '#lib/text/messages.ts';
import type { Paint } from './paint.ts';
import type { RoleLook } from './story-map.ts';
import type { Tone } from './tone.ts';

/** How a role looks, whatever has it. */
interface Look {
  /** Of an area. */
  readonly fill: Tone;
  /** Of an edge, a line, a point, a name: 4.5:1 on land, 3:1 on water and on the fill. */
  readonly line: Tone;
  /** Of an edge: no two roles have both alike, so that they are told apart without their colours. */
  readonly width: number;
  readonly dash?: Paint['dash'];
}

/**
 * The table of roles. Edges: of an actor heavy, of a counterpart in long dashes, of what is in dispute in dots, of a movement
 * very heavy, of what is context light. None has the short dashes or the stripes of a disputed region.
 */
export const ROLE_LOOKS: Readonly<Record<Role, Look>> = {
  actor: {
    fill: { light: '#E8C1AE', dark: '#683F33' },
    line: { light: '#9C4A32', dark: '#E9977B' },
    width: 2.4
  },
  counterpart: {
    fill: { light: '#BDBDE8', dark: '#3C3C7C' },
    line: { light: '#322C86', dark: '#B4B3FA' },
    width: 2.4,
    dash: [11, 5]
  },
  disputed: {
    fill: { light: '#E8D98A', dark: '#625416' },
    line: { light: '#7E6700', dark: '#E6C84E' },
    width: 3,
    dash: [0, 5.5]
  },
  movement: {
    fill: { light: '#98CDBD', dark: '#145A4E' },
    line: { light: '#06463F', dark: '#62DEC8' },
    width: 3.8
  },
  context: {
    fill: { light: '#DDD8CC', dark: '#4A4B4C' },
    line: { light: '#706A60', dark: '#A8A296' },
    width: 1.2
  }
};

/** What the page calls a role that the story has no name for; none of these words takes a side. */
const WORD: Readonly<Record<Role, keyof Messages>> = {
  actor: 'roleActor',
  counterpart: 'roleCounterpart',
  disputed: 'roleDisputed',
  movement: 'roleMovement',
  context: 'roleContext'
};

/** What readers call a role: as the story does, or else the page. */
export const roleName = (role: Role, { roles, lang }: Pick<Story, 'roles' | 'lang'>): string =>
  roles?.[role] ?? messagesIn(pageLanguage(lang))[WORD[role]];

/** The roles that a story gives to regions, in the order of the table, as its map has them; undefined where it gives none. */
export function rolesOf(story: Story): Partial<Record<Role, RoleLook>> | undefined {
  const used = new Set(story.steps.flatMap(({ scene }) => Object.values(scene.roles ?? {})));
  const looks = ROLES.filter((role) => used.has(role)).map((role): [Role, RoleLook] => {
    const { fill, line, width, dash } = ROLE_LOOKS[role];
    return [
      role,
      { name: roleName(role, story), highlight: { fill }, outline: { stroke: line, width, ...(dash && { dash }) } }
    ];
  });
  return looks.length > 0 ? Object.fromEntries(looks) : undefined;
}
