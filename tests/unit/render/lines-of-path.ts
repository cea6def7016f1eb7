/** A line of a path: its corners, and whether it goes back to the first. */
export interface PathLine {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly closed: boolean;
}

/** The lines of path data that is written with `m`, `h0` and `z` and nothing else, each corner where it is. */
export function linesOfPath(data: string): PathLine[] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/m([^a-z]*)(?:h0)?(z?)/g)].map(([, numbers, close]) => {
    const steps = numbers!.match(/-?(?:\d+\.?\d*|\.\d+)/g)!.map(Number);
    const corners: [number, number][] = [];
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i]!, y + steps[i + 1]!];
      corners.push([x, y]);
    }
    if (close) [x, y] = corners[0]!;
    return { corners, closed: close === 'z' };
  });
}
