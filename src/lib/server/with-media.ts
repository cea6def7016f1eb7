/** A page's policy where the story has clips: they are of the site that its letters are of. */
export const withMedia = (policy: string, plays: boolean): string =>
  plays
    ? policy.replace(/\bfont-src ([^;]*)/, (directive, own: string) => `${directive}; media-src ${own.trim()}`)
    : policy;
