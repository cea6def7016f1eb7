import type { Weights } from '#lib/story/timeline.ts';
import { inTurns } from '#lib/stage/pause.ts';
import type { Plane, Shape, Sheet } from './plane.ts';
import { svgElement } from '#lib/stage/svg.ts';

interface Drawn {
  readonly path: SVGPathElement;
  readonly plane: Plane;
  readonly shape: Shape;
  sheet: Sheet | null;
}

/** The paths of the light stage: each is drawn when it is in sight, and anew on another sheet. */
export class Drawing {
  /** By the group that they show with; null where they always do. */
  readonly #drawn = new Map<SVGElement | null, Drawn[]>([[null, []]]);
  readonly #hidden = new Set<SVGElement>();
  #sheet: Sheet | null = null;

  /** A path of a shape, empty until it is drawn. */
  path(plane: Plane, shape: Shape, attributes: Readonly<Record<string, string>>): SVGPathElement {
    const path = svgElement('path', attributes);
    this.#drawn.get(null)!.push({ path, plane, shape, sheet: null });
    return path;
  }

  /** A group of paths that shows as strongly as `weigh` says: for now not at all. */
  group(attributes: Readonly<Record<string, string>>, paths: readonly SVGPathElement[]): SVGGElement {
    const group = svgElement('g', attributes, paths);
    const all = this.#drawn.get(null)!;
    this.#drawn.set(
      group,
      all.filter(({ path }) => paths.includes(path))
    );
    this.#drawn.set(
      null,
      all.filter(({ path }) => !paths.includes(path))
    );
    this.weigh(group, 0);
    return group;
  }

  weigh(group: SVGElement, weight: number): void {
    if (weight === 0) {
      if (this.#hidden.has(group)) return;
      this.#hidden.add(group);
      group.setAttribute('display', 'none');
    } else {
      if (this.#hidden.delete(group)) group.removeAttribute('display');
      group.setAttribute('opacity', String(weight));
    }
  }

  /** A group for each geometry, which show as strongly as a scene says. */
  weighted<G extends { readonly id?: string | number | undefined }>(
    geometries: readonly G[],
    paths: (geometry: G) => SVGPathElement[]
  ): { readonly elements: readonly SVGGElement[]; show(weights: Weights): void } {
    const groups = new Map(geometries.map((one) => [String(one.id), this.group({}, paths(one))]));
    return {
      elements: [...groups.values()],
      show: (weights) => {
        for (const [id, group] of groups) this.weigh(group, weights.get(id) ?? 0);
      }
    };
  }

  /** Draws what is in sight and not on this sheet yet. */
  draw(sheet: Sheet): void {
    this.#sheet = sheet;
    for (const _ of this.#paths(sheet));
  }

  /** The same with pauses; it ends early where another sheet is drawn meanwhile. */
  drawInTurns(sheet: Sheet): Promise<void> {
    this.#sheet = sheet;
    return inTurns(this.#paths(sheet));
  }

  /** Draws a path a turn. */
  *#paths(sheet: Sheet): Generator<void> {
    for (const [group, paths] of this.#drawn) {
      if (group && this.#hidden.has(group)) continue;
      for (const one of paths) {
        if (this.#sheet !== sheet) return;
        if (one.sheet === sheet) continue;
        one.sheet = sheet;
        one.path.setAttribute('d', one.plane.path(one.shape, sheet));
        yield;
      }
    }
  }
}
