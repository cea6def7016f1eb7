import { inTurns } from '#lib/stage/pause.ts';
import type { Plane, Shape, DrawnArea } from './plane.ts';
import { svgElement } from '#lib/stage/svg.ts';

interface Drawn {
  readonly element: SVGElement;
  readonly draw: (area: DrawnArea) => void;
  area: DrawnArea | null;
}

/** The paths of the light stage: each is drawn when it is in sight, and anew on another area. */
export class Drawing {
  /** By the group that they show with; null where they always do. */
  readonly #drawn = new Map<SVGElement | null, Drawn[]>([[null, []]]);
  readonly #hidden = new Set<SVGElement>();
  #area: DrawnArea | null = null;

  /** A path of a shape, empty until it is drawn. */
  path(plane: Plane, shape: Shape, attributes: Readonly<Record<string, string>>): SVGPathElement {
    const path = svgElement('path', attributes);
    return this.element(path, (area) => path.setAttribute('d', plane.path(shape, area)));
  }

  /** What is drawn on an area in a way of its own. */
  element<E extends SVGElement>(element: E, draw: Drawn['draw']): E {
    this.#drawn.get(null)!.push({ element, draw, area: null });
    return element;
  }

  /** A group of paths that shows as strongly as `weigh` says: for now not at all. */
  group(attributes: Readonly<Record<string, string>>, paths: readonly SVGElement[]): SVGGElement {
    const group = svgElement('g', attributes);
    this.fill(group, paths);
    return group;
  }

  /** Puts paths into a group, with which they show from now on: for now not at all. */
  fill(group: SVGElement, paths: readonly SVGElement[]): void {
    group.append(...paths);
    const all = this.#drawn.get(null)!;
    const inGroup = ({ element }: Drawn): boolean => paths.includes(element);
    this.#drawn.set(group, all.filter(inGroup));
    this.#drawn.set(
      null,
      all.filter((one) => !inGroup(one))
    );
    this.weigh(group, 0);
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

  /** Draws what is in sight and not on this area yet. */
  draw(area: DrawnArea): void {
    this.#area = area;
    for (const _ of this.#paths(area));
  }

  /** The same with pauses; it ends early where another area is drawn meanwhile. */
  drawInTurns(area: DrawnArea): Promise<void> {
    this.#area = area;
    return inTurns(this.#paths(area));
  }

  /** Draws a path a turn. */
  *#paths(area: DrawnArea): Generator<void> {
    for (const [group, paths] of this.#drawn) {
      if (group && this.#hidden.has(group)) continue;
      for (const one of paths) {
        if (this.#area !== area) return;
        if (one.area === area) continue;
        one.area = area;
        one.draw(area);
        yield;
      }
    }
  }
}
