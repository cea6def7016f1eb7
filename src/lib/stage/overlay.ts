import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import {
  DOT,
  LABEL_STYLE,
  labelsAtRest,
  offsetOf,
  placeLabels,
  textAnchor,
  textOf,
  type PlacedLabel
} from '#lib/render/place-labels.ts';
import { partOf } from '#lib/render/route-line.ts';
import type { Label, StoryMap } from '#lib/render/story-map.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import type { Lit } from './lit.ts';
import { svgElement } from './svg.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Routes, dots and names over the ground: the same elements on either stage, so that a change of ground moves none. */
export class Overlay {
  readonly #lang: string;
  #labels: readonly Label[];
  readonly #svg = svgElement('svg', { class: 'map overlay', width: '100%', height: '100%', 'aria-hidden': 'true' });
  readonly #lit = svgElement('g');
  readonly #routes = svgElement('g');
  readonly #names = svgElement('g');
  readonly #elements = new Map<string, SVGGElement>();
  readonly #weights = new Map<string, number>();
  readonly #rests = new Map<number, readonly PlacedLabel[]>();
  #timeline: Timeline;
  #frame: Frame;
  #inspected: Lit | null = null;

  constructor(host: HTMLElement, map: Pick<StoryMap, 'lang' | 'labels'>, timeline: Timeline, frame: Frame) {
    this.#lang = map.lang;
    this.#labels = map.labels;
    this.#timeline = timeline;
    this.#frame = frame;
    this.#svg.append(this.#lit, this.#routes, this.#names);
    host.append(this.#svg);
  }

  /** More names to choose from, from the next picture on. */
  add(labels: readonly Label[]): void {
    this.#labels = [...this.#labels, ...labels];
    this.#rests.clear();
  }

  resize(timeline: Timeline, frame: Frame): void {
    this.#timeline = timeline;
    this.#frame = frame;
    this.#rests.clear();
  }

  /** Names of both scenes on the way between them, those of one alone fading. */
  show(camera: Camera, scene: SceneState): void {
    const weights = new Map<string, { placed: PlacedLabel; weight: number }>();
    const add = (placed: PlacedLabel, weight: number) => {
      const key = keyOf(placed);
      weights.set(key, { placed, weight: Math.min(1, (weights.get(key)?.weight ?? 0) + weight) });
    };
    for (const placed of this.#restOf(scene.from)) add(placed, 1 - scene.t);
    if (scene.t > 0) for (const placed of this.#restOf(scene.to)) add(placed, scene.t);
    this.#draw(camera, weights);
    this.#drawRoutes(camera, scene);
    this.#drawLit(camera);
  }

  /** What the reader inspects is lit from the next picture on. */
  inspect(lit: Lit | null): void {
    this.#inspected = lit;
  }

  /** Names for a camera that the reader moves. */
  explore(camera: Camera, wanted: ReadonlySet<string> = NOTHING): void {
    const frame = { ...this.#frame, padding: { top: 8, right: 8, bottom: 40, left: 8 } };
    const placed = placeLabels(this.#labels, camera, frame, wanted, wanted);
    this.#draw(camera, new Map(placed.map((one) => [keyOf(one), { placed: one, weight: 1 }])));
    this.#routes.replaceChildren();
    this.#drawLit(camera);
  }

  close(): void {
    this.#svg.remove();
  }

  #restOf(index: number): readonly PlacedLabel[] {
    let placed = this.#rests.get(index);
    if (!placed) {
      placed = labelsAtRest(this.#labels, this.#timeline.sceneAt(index), this.#timeline.cameraAt(index), this.#frame);
      this.#rests.set(index, placed);
    }
    return placed;
  }

  #draw(camera: Camera, weights: ReadonlyMap<string, { placed: PlacedLabel; weight: number }>): void {
    for (const [key, element] of this.#elements) {
      if (weights.has(key)) continue;
      element.remove();
      this.#elements.delete(key);
      this.#weights.delete(key);
    }
    for (const [key, { placed, weight }] of weights) {
      let element = this.#elements.get(key);
      if (!element) {
        element = labelGroup(placed, this.#lang);
        this.#elements.set(key, element);
        this.#names.append(element);
      }
      const [x, y] = screenOfPosition(placed.label.position, camera, this.#frame);
      element.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
      // Most names stay as they are while the map moves.
      if (this.#weights.get(key) === weight) continue;
      this.#weights.set(key, weight);
      element.setAttribute('opacity', String(weight));
    }
  }

  #drawLit(camera: Camera): void {
    const lit = this.#inspected;
    if (!lit) {
      if (this.#lit.firstChild) this.#lit.replaceChildren();
      return;
    }
    const named = (name: string) => [...this.#elements.values()].some(({ textContent }) => textContent === name);
    this.#lit.replaceChildren(...lit.draw(camera, this.#frame, named));
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

/** The same name at the same place, set the same way. */
const keyOf = ({ label, anchor, marked }: PlacedLabel): string =>
  `${label.id} ${label.position.join()} ${anchor} ${marked}`;

/** A dot and a name around the origin. */
function labelGroup({ label, anchor, marked }: PlacedLabel, lang: string): SVGGElement {
  const style = LABEL_STYLE[marked ? 'marked' : label.kind];
  const [x, y] = offsetOf(anchor, marked);
  const text = svgElement('text', {
    class: marked ? `${label.kind} marked` : label.kind,
    x,
    y,
    'font-size': style.size,
    'text-anchor': textAnchor(anchor, lang),
    ...(style.spacing ? { 'letter-spacing': style.spacing * style.size } : {})
  });
  text.textContent = textOf(label, lang);
  const dotted = marked || label.kind === 'town' || label.kind === 'capital';
  const dot = svgElement('circle', { class: marked ? 'mark' : 'dot', r: marked ? DOT.marked : DOT.town });
  return svgElement('g', { 'data-label': label.id }, dotted ? [dot, text] : [text]);
}
