import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { path } from '#lib/camera/path.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { nameNodes, pointNode } from '#lib/render/labels/name-nodes.ts';
import { keepsOf, type Keeps } from '#lib/render/labels/keeps.ts';
import { labelsAtRest, placeLabels, subjectOf, type Names, type PlacedLabel } from '#lib/render/labels/place-labels.ts';
import type { Label, StoryMap } from '#lib/render/story-map.ts';
import { travelNames, type MovingName } from '#lib/render/labels/travel-names.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import { svgElement } from './svg.ts';
import { svgOf } from './svg-of.ts';
import { exploredFrame, fartherCamera, smallerFrame } from './scaled.ts';
import { textScale } from './text-scale.ts';

/** What of a map its names are made from. */
export type NamedMap = Pick<StoryMap, 'lang' | 'labels' | 'areas' | 'scenes'>;

/** What keeps room free of names in a picture, as a camera sees it in a frame where text has its own size. */
export type KeepsIn = (scene: SceneState, seen: Seen) => Keeps;

export interface Seen {
  readonly camera: Camera;
  readonly frame: Frame;
  /** Whether the reader moves the camera. */
  readonly explored: boolean;
}

interface Drawn {
  readonly group: SVGGElement;
  readonly text: SVGElement | null;
  readonly dot: SVGElement | null;
  weight: number;
  dotWeight: number;
}

/** Dots and names over the ground, and rings around what is too small to be seen. */
export class MapNames {
  #map: NamedMap;
  #timeline: Timeline;
  #frame: Frame;
  /** Of a name on the screen to the same where text has its own size. */
  #scale = textScale();
  readonly #host: SVGElement;
  readonly #islets = svgElement('g');
  readonly #texts = svgElement('g');
  readonly #drawn = new Map<string, Drawn>();
  readonly #rests = new Map<number, Names>();
  readonly #ways = new Map<string, (t: number) => MovingName[]>();
  readonly #keeps = new Map<number, KeepsIn>();
  #explored: Names | null = null;

  constructor(host: SVGElement, map: NamedMap, timeline: Timeline, frame: Frame) {
    this.#host = host;
    this.#map = map;
    this.#timeline = timeline;
    this.#frame = frame;
    this.#host.append(this.#islets, this.#texts);
  }

  /** More names to choose from, from the next picture on. */
  add(labels: readonly Label[]): void {
    this.#map = { ...this.#map, labels: [...this.#map.labels, ...labels] };
    this.#forget();
  }

  /**
   * Room to be kept free of names, from the next picture on.
   * @param order among others that keep some: which of them is told what the other takes does not hang on the network
   */
  keep(keeps: KeepsIn, order: number): void {
    this.#keeps.set(order, keeps);
    this.#forget();
  }

  resize(timeline: Timeline, frame: Frame): void {
    this.#timeline = timeline;
    this.#frame = frame;
    this.#scale = textScale();
    this.#forget();
  }

  /** Names of both scenes on the way between them. */
  show(camera: Camera, scene: SceneState): void {
    const rest = scene.t === 0 ? scene.from : scene.t === 1 ? scene.to : null;
    if (rest !== null) {
      const { placed, islets } = this.#restOf(rest);
      this.#draw(camera, placed.map(still));
      this.#ring(camera, islets, 1);
      return;
    }
    this.#draw(camera, this.#wayOf(scene.from, scene.to)(scene.t));
    const near = scene.t < 0.5 ? scene.from : scene.to;
    this.#ring(camera, this.#restOf(near).islets, Math.abs(1 - 2 * scene.t));
  }

  /** Names for a camera that the reader moves. */
  explore(camera: Camera, scene: SceneState): void {
    const { lang, labels } = this.#map;
    const far = fartherCamera(camera, this.#scale);
    const frame = smallerFrame(exploredFrame(this.#frame), this.#scale);
    const subject = { ...subjectOf(this.#map, scene), ...this.#kept(scene, { camera: far, frame, explored: true }) };
    const names = placeLabels(labels, far, frame, subject, lang);
    this.#explored = names;
    this.#draw(camera, names.placed.map(still));
    this.#ring(camera, names.islets, 1);
  }

  /** Whether the map shows a name. */
  shows(name: string): boolean {
    return [...this.#drawn.values()].some(({ group, weight }) => weight > 0 && group.dataset['name'] === name);
  }

  /** The names of a scene while it rests. */
  atRest(index: number): Names {
    return this.#restOf(index);
  }

  /** The names of the last picture of a reader who moves the map; null before there is one. */
  get explored(): Names | null {
    return this.#explored;
  }

  #kept(scene: SceneState, seen: Seen): { readonly keeps?: Keeps } {
    if (this.#keeps.size === 0) return {};
    const all = [...this.#keeps].sort(([a], [b]) => a - b);
    return { keeps: keepsOf(all.map(([, keeps]) => keeps(scene, seen))) };
  }

  #forget(): void {
    this.#rests.clear();
    this.#ways.clear();
  }

  #restOf(index: number): Names {
    let names = this.#rests.get(index);
    if (!names) {
      const { sceneAt, cameraAt } = this.#timeline;
      const [scene, camera] = [sceneAt(index), fartherCamera(cameraAt(index), this.#scale)];
      const frame = smallerFrame(this.#frame, this.#scale);
      names = labelsAtRest(
        this.#map,
        scene,
        camera,
        frame,
        this.#kept(scene, { camera, frame, explored: false }).keeps
      );
      this.#rests.set(index, names);
    }
    return names;
  }

  #wayOf(from: number, to: number): (t: number) => MovingName[] {
    const key = `${from} ${to}`;
    let way = this.#ways.get(key);
    if (!way) {
      const end = (index: number) => ({ names: this.#restOf(index), areas: this.#map.areas[index] ?? [] });
      const frame = smallerFrame(this.#frame, this.#scale);
      const [start, stop] = [from, to].map((index) => fartherCamera(this.#timeline.cameraAt(index), this.#scale));
      way = travelNames(end(from), end(to), path(start!, stop!, frame.width), frame);
      this.#ways.set(key, way);
    }
    return way;
  }

  #draw(camera: Camera, names: readonly MovingName[]): void {
    const keys = new Map(names.map((name) => [keyOf(name.placed), name]));
    for (const [key, { group }] of this.#drawn) {
      if (keys.has(key)) continue;
      group.remove();
      this.#drawn.delete(key);
    }
    for (const [key, { placed, shift, weight, dot }] of keys) {
      let drawn = this.#drawn.get(key);
      if (!drawn) {
        drawn = labelGroup(placed, this.#map.lang);
        this.#drawn.set(key, drawn);
        this.#texts.append(drawn.group);
      }
      const [x, y] = screenOfPosition(placed.position, camera, this.#frame);
      const scale = this.#scale === 1 ? '' : ` scale(${this.#scale})`;
      drawn.group.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})${scale}`);
      drawn.text?.setAttribute('transform', `translate(${shift[0].toFixed(2)} ${shift[1].toFixed(2)})`);
      // Most names stay as they are while the map moves.
      if (drawn.weight !== weight) drawn.text?.setAttribute('opacity', String((drawn.weight = weight)));
      if (drawn.dotWeight !== dot) drawn.dot?.setAttribute('opacity', String((drawn.dotWeight = dot)));
    }
  }

  #ring(camera: Camera, islets: Names['islets'], weight: number): void {
    const rings = islets.map((point) => {
      return svgOf(pointNode('islet', screenOf(point, camera, this.#frame), this.#scale, { opacity: weight }));
    });
    if (rings.length > 0 || this.#islets.firstChild) this.#islets.replaceChildren(...rings);
  }
}

const still = (placed: PlacedLabel): MovingName => ({ placed, shift: [0, 0], weight: 1, dot: 1 });

/** The same name around the same place, set the same way. */
const keyOf = ({ label, position, style, icon, anchor, dx, dy, size, lines }: PlacedLabel): string =>
  [label.id, ...position, style, icon?.name, anchor, dx, dy, size, ...lines].join(' ');

/** A dot and a name around the origin. */
function labelGroup(placed: PlacedLabel, lang: string): Drawn {
  const { label } = placed;
  const group = svgElement('g', { 'data-label': label.id, 'data-name': label.text });
  const nodes = nameNodes(placed, lang, [0, 0]);
  const dot = nodes.dot && svgOf(nodes.dot);
  const name = nodes.text && svgOf(nodes.text);
  const text = name && nodes.leader ? svgElement('g', {}, [svgOf(nodes.leader), name]) : name;
  if (dot) group.append(dot);
  if (text) group.append(text);
  return { group, text, dot, weight: 1, dotWeight: 1 };
}
