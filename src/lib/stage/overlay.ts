import type { Camera } from '#lib/camera/camera.ts';
import { fitBeside } from '#lib/camera/fit-beside.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { partOf } from '#lib/render/route-line.ts';
import type { Label } from '#lib/render/story-map.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import type { Extra, LaidMap } from './extra.ts';
import { askForExtras } from './extras.ts';
import type { Outline } from './outline.ts';
import { MapNames } from './names.ts';
import { svgElement } from './svg.ts';

/**
 * Routes, dots, names and what few stories have over the ground: the same elements on either stage, so that a change of
 * ground moves none. It comes in a file of its own, asked for with the map.
 */
export class Overlay {
  /** Of the cameras of scenes whose key stands open: it comes with the map, and no page without one pays for it. */
  static readonly beside = fitBeside;
  readonly #svg = svgElement('svg', { class: 'map overlay', width: '100%', height: '100%', 'aria-hidden': 'true' });
  readonly #outline = svgElement('g');
  readonly #routes = svgElement('g');
  readonly #names: MapNames;
  readonly #extras: Extra[] = [];
  #timeline: Timeline;
  #frame: Frame;
  #shown: { readonly camera: Camera; readonly scene: SceneState; readonly explored: boolean } | null = null;
  #closed = false;
  #inspected: Outline | null = null;

  /** @param told of a scene that something over the map has changed */
  constructor(host: HTMLElement, map: LaidMap, timeline: Timeline, frame: Frame, told: (scene: SceneState) => void) {
    this.#timeline = timeline;
    this.#frame = frame;
    const names = svgElement('g');
    this.#names = new MapNames(names, map, timeline, frame);
    this.#svg.append(this.#outline, this.#routes, names);
    host.append(this.#svg);
    const place = () => {
      const [under, over] = [svgElement('g'), svgElement('g')];
      this.#routes.before(under);
      this.#svg.append(over);
      const again = () => this.#again();
      return { host, under, over, map, names: this.#names, timeline: () => this.#timeline, again, show: told };
    };
    askForExtras(map, place, (extra, order) => this.#take(extra, order));
  }

  /** More names to choose from, from the next picture on. */
  add(labels: readonly Label[]): void {
    this.#names.add(labels);
  }

  resize(timeline: Timeline, frame: Frame): void {
    this.#timeline = timeline;
    this.#frame = frame;
    this.#names.resize(timeline, frame);
    for (const extra of this.#extras) extra.resize?.();
  }

  show(camera: Camera, scene: SceneState): void {
    this.#shown = { camera, scene, explored: false };
    this.#names.show(camera, scene);
    this.#drawRoutes(camera, scene);
    this.#drawOutline(camera);
    for (const extra of this.#extras) extra.show(camera, scene, this.#frame);
  }

  /** What the reader inspects is outlined from the next picture on. */
  inspect(outline: Outline | null): void {
    this.#inspected = outline;
  }

  /** Names for a camera that the reader moves. */
  explore(camera: Camera, scene: SceneState): void {
    this.#shown = { camera, scene, explored: true };
    this.#names.explore(camera, scene);
    this.#routes.replaceChildren();
    this.#drawOutline(camera);
    for (const extra of this.#extras) extra.explore(camera, scene, this.#frame);
  }

  close(): void {
    this.#closed = true;
    for (const extra of this.#extras) extra.close();
    this.#svg.remove();
  }

  #take(extra: Extra, order: number): void {
    if (this.#closed) return extra.close();
    if (extra.keeps) {
      this.#names.keep(extra.keeps, order);
      // Names stand elsewhere now, and what stands clear of them.
      for (const other of this.#extras) other.resize?.();
    }
    this.#extras.push(extra);
    this.#again();
  }

  #again(): void {
    if (!this.#shown || this.#closed) return;
    const { camera, scene, explored } = this.#shown;
    if (explored) this.explore(camera, scene);
    else this.show(camera, scene);
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
    const paths = [...routes.values()].flatMap(({ line, look, progress, opacity }) => {
      // Other than plain ones come with what draws them.
      if (look !== undefined) return [];
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
