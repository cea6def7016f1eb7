import type { Camera } from '#lib/camera/camera.ts';
import { shownHash } from './hash.ts';
import { lineAt, positionAt, runningOn } from '#lib/scroll/position.ts';
import type { PackedTopology, FinerMap } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { firstPlane, type FirstPlane } from '#lib/stage/light/first-plane.ts';
import { pause } from '#lib/stage/pause.ts';
import { Stage, type StageOptions } from '#lib/stage/stage.ts';
import { fetchWhole, untilThere } from '#lib/stage/until-there.ts';
import type { Travel } from '#lib/story/story.ts';
import { timeline, type SceneState, type Timeline } from '#lib/story/timeline.ts';
import type { HandsOn } from './hands-on.ts';
import type { Commands } from './keys.ts';
import { hasArea, isOf, measure, type Layout } from './layout.ts';
import { chosenMotion, reducesMotion, withMotion } from './motion.ts';
import { liveWhen } from '#lib/stage/live-policy.ts';
import { painted } from '#lib/stage/painted.ts';
import { restored } from './restored.ts';
import { schemeOf } from './scheme.ts';
import type { Scroller } from './scroller.ts';
import { StepSigns } from './step-signs.ts';

type Map = StoryMap<PackedTopology>;
/** What a stage begins with. */
type First = FirstPlane & Pick<StageOptions, 'finer' | 'finerLost'>;

/** Follows the document's scroll: the position, and with it all that the page shows, is a function of it. */
export class Reading implements Commands {
  readonly #host: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  /** What in the page says which step is read. */
  readonly signs: StepSigns;
  #layout: Layout;
  #map: Map | null = null;
  #beside: First['Laid']['beside'] | null = null;
  #timeline: Timeline | null = null;
  #stage: Stage | null = null;
  #hands: HandsOn | null = null;
  #position = 0;
  #motion = chosenMotion();
  /** The step that the page scrolls to by itself, until it has come there. */
  #heading: number | null = null;
  #shown: { camera: Camera; scene: SceneState; position: number } | null = null;
  readonly #scroller: Scroller;
  #keepPlace: ((readingLine: number) => void) | null = null;

  constructor(host: HTMLElement, scroller: Scroller) {
    this.#host = host;
    this.#scroller = scroller;
    this.#steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    this.signs = new StepSigns(this.#steps);
    if (this.#steps.length > 0) document.documentElement.classList.add('reads');
    this.#layout = measure(host, this.#steps);
  }

  async start(): Promise<void> {
    if (this.#steps.length === 0) return;
    const arrived = shownHash(this.#steps);
    if (arrived >= 0 && !restored()) this.#arriveAt(arrived);
    this.#listen();
    this.follow();
    const url = new URL(this.#host.dataset['map']!, document.baseURI);
    const { classList } = document.documentElement;
    // Each step has its own picture, then.
    const without = (): void => classList.add('lost');
    const map = await untilThere(
      (tries) => fetchWhole<Map>(url, tries).then((map) => (map.topology.key, map)),
      without
    );
    // Asked for when what the map moves with has come, for which it would take the network's time.
    let lost!: () => void;
    const finerLost = new Promise<void>((resolve) => (lost = resolve));
    const finerUrl = new URL('finer.json', url);
    const finer = untilThere(async (tries) => {
      const finer = await fetchWhole<FinerMap>(finerUrl, tries);
      return finer.key === map.topology.key ? finer : null;
    }, lost);
    await painted();
    await this.#area();
    await pause();
    await this.#begin(map, url, { ...(await firstPlane(map.topology, without)), finer, finerLost });
    classList.add('moves');
  }

  /** Resolves when there is a stage to draw on: at once, but in a frame that its page has not laid out yet. */
  async #area(): Promise<void> {
    while (!hasArea((this.#layout = measure(this.#host, this.#steps)))) {
      await new Promise<void>((resolve) => addEventListener('resize', () => resolve(), { once: true }));
    }
  }

  /** Scrolls to where a step is read. */
  goTo(step: number, behavior: ScrollBehavior = 'smooth'): void {
    const target = Math.max(0, Math.min(this.#steps.length - 1, step));
    const top = lineAt(this.#layout.boxes, target) - this.#layout.readingLine;
    const smooth = behavior === 'smooth' && !reducesMotion();
    this.#heading = smooth ? target : null;
    this.#scroller.to(top, smooth ? 'smooth' : 'instant');
  }

  /**
   * Begins where a step is read. Until a page has loaded, its browser goes to what the address names at each layout, and
   * to its top, which in a long step is far from there: it is told to come to the same line.
   */
  #arriveAt(step: number): void {
    this.goTo(step, 'instant');
    const { boxes, readingLine } = this.#layout;
    this.#steps[step]!.style.scrollMarginTop = `${readingLine - lineAt(boxes, step) + boxes[step]!.top}px`;
  }

  /** A second press while the page still scrolls goes on from where the first one leads. */
  by(steps: number): void {
    this.goTo((this.#heading ?? Math.round(this.position)) + steps);
  }

  escape(): boolean {
    return this.#hands?.escape() ?? false;
  }

  /** How the reader wants the map to move, where they have said so. */
  get motion(): Travel | null {
    return this.#motion;
  }

  set motion(motion: Travel | null) {
    this.#motion = motion;
    this.measureAgain();
  }

  /** Gives the live map back, or asks for it where this device is up to it. */
  live(wanted: boolean): void {
    if (!wanted) {
      this.#hands?.leave();
      this.#stage?.goLight();
    } else if (liveWhen() === 'idle') void this.#stage?.goLive();
  }

  get readingLine(): number {
    return this.#layout.readingLine;
  }

  /** @param keep puts what is read back to where it is read, from now on, whenever the page has another layout */
  keepPlace(keep: (readingLine: number) => void): void {
    this.#keepPlace = keep;
    this.measureAgain();
  }

  /** Along the story, a whole number in the middle of each step. It stays where it is while the reader explores. */
  get position(): number {
    if (this.#hands?.exploring) return this.#position;
    return positionAt(this.#layout.boxes, this.#line);
  }

  /** What is read, CSS px from the top of the page. */
  get #line(): number {
    return window.scrollY + this.#layout.readingLine;
  }

  async #begin(map: Map, url: URL, first: First): Promise<void> {
    this.#map = map;
    this.#beside = first.Laid.beside;
    const time = this.#time(map);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const scheme = () => schemeOf(dark);
    this.#stage = new Stage({
      host: this.#host.querySelector<HTMLElement>('.ground')!,
      map,
      ...first,
      timeline: time,
      frame: this.#layout.frame,
      position: this.position,
      scheme: scheme(),
      layerUrl: (id) => new URL(`layers/${id}.geojson`, url).href,
      still: this.#host.querySelector('.map.first'),
      onGround: (kind) => (this.#host.dataset['state'] = kind),
      // A step whose own map lacks something has its picture until that comes.
      onLayer: (id, there) =>
        map.scenes.forEach(({ layers }, i) => {
          if (layers.some((part) => part.split('~')[0] === id)) this.#steps[i]!.classList.toggle(`lacks-${id}`, !there);
        })
    });
    dark.addEventListener('change', () => this.#stage?.scheme(scheme()));
    this.#host.dataset['state'] = 'light';
    this.#draw(this.#line, true);
    void this.#putHandsOn(map, this.#stage, url);
  }

  #time({ scenes }: Map): Timeline {
    return (this.#timeline = timeline(withMotion(scenes, this.#motion), this.#layout.frame, this.#beside!));
  }

  async #putHandsOn(map: Map, stage: Stage, url: URL): Promise<void> {
    const { HandsOn } = await untilThere(() => import('./hands-on.ts'));
    this.#hands = new HandsOn({
      host: this.#host,
      stage,
      url,
      day: () => map.scenes[Math.round(this.position)]!.date,
      read: (element) => this.#scroller.to(element.getBoundingClientRect().top + scrollY - this.readingLine, 'instant'),
      resized: () => this.measureAgain(),
      camera: (camera) => this.#hookCamera(camera)
    });
  }

  #listen(): void {
    // A page that has another layout by now is read where it was, and not where the browser has put it.
    addEventListener('scroll', () => (isOf(this.#layout) ? this.follow() : this.measureAgain()), { passive: true });
    for (const type of ['scrollend', 'wheel', 'touchstart']) {
      addEventListener(type, () => (this.#heading = null), { passive: true });
    }
    new ResizeObserver(() => this.measureAgain()).observe(document.documentElement);
    new ResizeObserver(() => this.measureAgain()).observe(this.#host);
  }

  /** The boxes and the frame, measured again after whatever may have changed them. */
  measureAgain(): void {
    // On paper there is no stage, and a frame without a size has no camera.
    const layout = measure(this.#host, this.#steps);
    if (!hasArea(layout)) return;
    const exploring = this.#hands?.exploring ?? false;
    // A map that is explored has the whole screen, and says nothing of where the text is.
    this.#layout = exploring ? { ...this.#layout, frame: layout.frame } : layout;
    if (this.#map && this.#stage) {
      this.#stage.resize(this.#time(this.#map), this.#layout.frame);
    }
    if (!exploring) {
      if (this.#heading === null) this.#keepPlace?.(layout.readingLine);
      else this.goTo(this.#heading);
    }
    this.follow(true);
  }

  /** Draws what the scroll has come to, in the caller's turn: an embed waits for no scroll event. */
  follow(again = false): void {
    const [line, position] = [this.#line, this.position];
    this.#position = position;
    this.signs.show(position);
    this.#host.dataset['position'] = String(Math.round(position * 1e6) / 1e6);
    this.#host.dataset['scene'] = this.#steps[Math.round(position)]!.id;
    this.#draw(line, again);
  }

  /** @param line as it has been read: reading it again would have the page laid out anew */
  #draw(line: number, again: boolean): void {
    if (!this.#timeline || !this.#stage || this.#hands?.exploring) return;
    const { boxes, ends } = this.#layout;
    const position = positionAt(boxes, line);
    const camera = this.#timeline.cameraAt(position);
    const scene = this.#timeline.sceneAt(runningOn(boxes, line, ends));
    if (!again && this.#shown?.camera === camera && this.#shown.scene === scene) return;
    this.#shown = { camera, scene, position };
    this.#stage.show(camera, scene);
    this.#host.dataset['date'] = scene.date;
    this.signs.date(scene.nearest);
    this.#hands?.dated(scene.date);
    this.#hookCamera(camera);
  }

  #hookCamera({ center, zoom, bearing, pitch }: Camera): void {
    this.#host.dataset['camera'] = [...center, zoom, bearing, pitch].map((value) => value.toFixed(6)).join();
  }
}
