import type { Page } from '@playwright/test';

/** Colours of two pictures of one size, compared point by point: the mean difference of red, green and blue, 0 to 255. */
export function meanDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        })
      );
      if (a!.length !== b!.length) throw new Error('the pictures have not the same size');
      let sum = 0;
      for (let i = 0; i < a!.length; i++) sum += Math.abs(a![i]! - b![i]!);
      // Each has a fourth channel, in which no two differ: a page is opaque.
      return sum / (a!.length * 0.75);
    },
    [one, other].map((picture) => picture.toString('base64'))
  );
}

/**
 * How far the areas of one colour in two pictures of one size are apart: no point of either is farther from the other's,
 * and so no side of their boxes is. What is drawn over the area with the colour of its edge belongs to it.
 * @param colour of the area and of its edge: `rgb(233, 201, 184)`
 * @param least points of a patch; what is smaller is not looked for in the other
 * @returns px, as far as `FARTHEST`, and how many points of the colour the first has
 */
export function apart(
  page: Page,
  pictures: readonly [Buffer, Buffer],
  colours: readonly [area: string, edge: string],
  least: number
): Promise<{ readonly distance: number; readonly points: number }> {
  return page.evaluate(
    async ([base64s, colours, least, farthest]) => {
      const [fill, edge] = colours.map((colour) => colour.match(/\d+/g)!.map(Number));
      const way = fill!.map((value, channel) => edge![channel]! - value);
      const length = way.reduce((sum, step) => sum + step * step, 0);
      /** 1 where a colour is the area's, 2 where it is between that and its edge's. */
      const kindOf = (colour: readonly number[]): number => {
        const along = colour.reduce((sum, value, i) => sum + (value - fill![i]!) * way[i]!, 0) / length;
        const off = Math.max(...colour.map((value, i) => Math.abs(value - fill![i]! - along * way[i]!)));
        if (off > 6 || along < -0.05 || along > 1.05) return 0;
        return Math.abs(along) < 0.04 ? 1 : 2;
      };
      const [one, other] = await Promise.all(
        base64s.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const { width, height } = bitmap;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, width, height);
          const kinds = new Uint8Array(width * height);
          for (let i = 0; i < kinds.length; i++) kinds[i] = kindOf([...data.subarray(4 * i, 4 * i + 3)]);
          return { width, height, kinds };
        })
      );
      type Area = NonNullable<typeof one>;
      /** Whether anything of the area is within a square around a point. */
      const near = ({ width, height, kinds }: Area, at: number, reach: number): boolean => {
        const [x, y] = [at % width, Math.floor(at / width)];
        for (let dy = -reach; dy <= reach; dy++) {
          for (let dx = -reach; dx <= reach; dx++) {
            const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
            if (inside && kinds[at + dy * width + dx]) return true;
          }
        }
        return false;
      };
      /** The points of patches that are large enough. */
      const patches = ({ width, height, kinds }: Area): number[] => {
        const seen = new Uint8Array(kinds.length);
        return [...kinds.keys()].flatMap((start) => {
          if (seen[start] || kinds[start] !== 1) return [];
          const patch = [start];
          seen[start] = 1;
          for (let i = 0; i < patch.length; i++) {
            const at = patch[i]!;
            const [x, y] = [at % width, Math.floor(at / width)];
            const beside = [
              x > 0 && at - 1,
              x < width - 1 && at + 1,
              y > 0 && at - width,
              y < height - 1 && at + width
            ];
            for (const next of beside) {
              if (next === false || seen[next] || kinds[next] !== 1) continue;
              seen[next] = 1;
              patch.push(next);
            }
          }
          return patch.length >= least ? patch : [];
        });
      };
      let distance = 0;
      for (const [from, to] of [
        [one!, other!],
        [other!, one!]
      ] as const) {
        for (const at of patches(from)) while (distance < farthest && !near(to, at, distance)) distance += 1;
      }
      return { distance, points: one!.kinds.reduce((sum, kind) => sum + Number(kind === 1), 0) };
    },
    [pictures.map((picture) => picture.toString('base64')), colours, least, FARTHEST] as const
  );
}

/** px */
const FARTHEST = 40;
