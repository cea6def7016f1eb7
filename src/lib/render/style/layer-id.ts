/** Of the source of a story's own layer, and of the first layer of the style that draws it. */
export const layerId = (id: string): string => `layer:${id}`;
