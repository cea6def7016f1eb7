/** Pixels, four bytes each: red, green, blue, and how much they cover. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Where in a picture a point of what is made of it lies: across and down, 0 to 1 within it; null where that is nowhere. */
export type Within = (x: number, y: number) => readonly [across: number, down: number] | null;

/**
 * A picture laid into another shape: of each pixel, what of it lies in its middle. What the picture does not reach lets all
 * through, and an edge that runs aslant is soft.
 * @param scale pixels of the picture to one of what is made
 */
export function warp(
  source: Pixels,
  size: { readonly width: number; readonly height: number },
  within: Within,
  scale: number
): Pixels {
  const { width, height } = size;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = within(x + 0.5, y + 0.5);
      if (!at) continue;
      const [across, down] = at;
      const inside = Math.min(Math.min(across, 1 - across) * source.width, Math.min(down, 1 - down) * source.height);
      const cover = Math.min(1, inside / scale + 0.5);
      if (cover <= 0) continue;
      const [red, green, blue, alpha] = between(source, across * source.width - 0.5, down * source.height - 0.5);
      data.set([red, green, blue, Math.round(alpha * cover)], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** The colour of a point between four pixels, and how much it covers. */
function between({ data, width, height }: Pixels, x: number, y: number): readonly [number, number, number, number] {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let i = 0; i < 4; i++) {
    const row = Math.max(0, Math.min(height - 1, top + (i >> 1)));
    const column = Math.max(0, Math.min(width - 1, left + (i & 1)));
    const from = (row * width + column) * 4;
    // A pixel that covers nothing has no colour to mix.
    const weight = (i & 1 ? right : 1 - right) * (i >> 1 ? down : 1 - down) * data[from + 3]!;
    red += data[from]! * weight;
    green += data[from + 1]! * weight;
    blue += data[from + 2]! * weight;
    alpha += weight;
  }
  return alpha === 0 ? [0, 0, 0, 0] : [red / alpha + 0.5, green / alpha + 0.5, blue / alpha + 0.5, alpha];
}
