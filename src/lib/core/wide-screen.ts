/**
 * A screen that has text beside its map; on any other a card is a sheet over its lower part. A style sheet cannot name it, and has
 * it as it stands here.
 */
export const WIDE_SCREEN = '(min-aspect-ratio: 1/1) and (min-width: 640px)';
