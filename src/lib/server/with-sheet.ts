import { createHash } from 'node:crypto';

/** A page's policy with a style sheet that is in the page, and is known by its digest; nothing changes where there is none. */
export function withSheet(policy: string, sheet: string): string {
  if (sheet === '') return policy;
  const digest = createHash('sha256').update(sheet).digest('base64');
  return policy.replace(/\bstyle-src /, (directive) => `${directive}'sha256-${digest}' `);
}
