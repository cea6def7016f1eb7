import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { partOf } from '#lib/render/route-line.ts';
import type { Label } from '#lib/render/story-map.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import type { Outline } from './outline.ts';
import type { MapNames, NamedMap } from './names.ts';
import { svgElement } from './svg.ts';

/** Routes, dots and names over the ground: the same elements on either stage, so that a change of ground moves none. */
export class Overlay {
  readonly #svg = svgElement('svg', { class: 'map overlay', width: '100%', height: '100%', 'aria-hidden': 'true' });
  readonly #outline = svgElement('g');
  readonly #routes = svgElement('g');
  readonly #names: MapNames;
  #frame: Frame;
  #inspected: Outline | null = null;

  /** @param Names what draws names, which comes in a file of its own */
  constructor(host: HTMLElement, map: NamedMap, timeline: Timeline, frame: Frame, Names: typeof MapNames) {
    this.#frame = frame;
    const names = svgElement('g');
    this.#names = new Names(names, map, timeline, frame);
    this.#svg.append(this.#outline, this.#routes, names);
    host.append(this.#svg);
  }

  /** More names to choose from, from the next picture on. */
  add(labels: readonly Label[]): void {
    this.#names.add(labels);
  }

  resize(timeline: Timeline, frame: Frame): void {
    this.#frame = frame;
    this.#names.resize(timeline, frame);
  }

  show(camera: Camera, scene: SceneState): void {
    this.#names.show(camera, scene);
    this.#drawRoutes(camera, scene);
    this.#drawOutline(camera);
  }

  /** What the reader inspects is outlined from the next picture on. */
  inspect(outline: Outline | null): void {
    this.#inspected = outline;
  }

  /** Names for a camera that the reader moves. */
  explore(camera: Camera, scene: SceneState): void {
    this.#names.explore(camera, scene);
    this.#routes.replaceChildren();
    this.#drawOutline(camera);
  }

  close(): void {
    this.#svg.remove();
  }

  #drawOutline(camera: Camera): void {
    const outline = this.#inspected;
    if (!outline) {
      if (this.#outline.firstChild) this.#outline.replaceChildren();
      return;
    }
    this.#outline.replaceChildren(...outline.draw(camera, this.#frame, (name) => this.#names.shows(name)));
  }

  #drawRoutes(camera: Camera, { routes }: SceneState): void {
    const paths = [...routes.values()].map(({ line, progress, opacity }) => {
      const part = partOf(line, progress);
      const d = turnsOf(part, camera.center[0]).map((turn) => {
        const points = part.map(([longitude, latitude]) =>
          screenOf(project([longitude + turn, latitude]), camera, this.#frame)
            .map((value) => value.toFixed(1))
            .join(' ')
        );
        return points.length > 1 ? `M${points.join('L')}` : '';
      });
      return svgElement('path', { class: 'route', d: d.join(''), opacity });
    });
    if (paths.length > 0 || this.#routes.firstChild) this.#routes.replaceChildren(...paths);
  }
}
