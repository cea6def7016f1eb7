/** Colours that nothing of ours has, as red, green and blue. */
export const COLOURS = {
  /** The areas of the style's vector tiles. */
  ground: [30, 110, 60],
  /** The image of the style's sprite. */
  sprite: [200, 120, 20],
  /** The tiles of the archive of pictures. */
  picture: [40, 60, 160],
  /** The style's borders, which no story shows. */
  border: [255, 0, 0]
} as const;
