/** What a region, a line or a place has to do with the story: a role looks the same through all of it. None says who is right. */
export const ROLES = ['actor', 'counterpart', 'disputed', 'movement', 'context'] as const;
export type Role = (typeof ROLES)[number];

/** Of the key of what has a role: `RW~counterpart`. */
const SIGN = '~';

/** What a shape with a role is called among the things of a map: it may have another role in the next scene. */
export const keyWithRole = (shape: string, role: Role | undefined): string =>
  role === undefined ? shape : shape + SIGN + role;

/** The shape that a key is of, and its role where it has one. */
export const shapeAndRole = (key: string): [shape: string, role?: Role] => key.split(SIGN) as [string, Role?];
