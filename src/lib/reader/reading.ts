import type { Camera } from '#lib/camera/camera.ts';
import { shownHash } from './hash.ts';
import { lineAt, positionAt } from '#lib/scroll/position.ts';
import type { PackedTopology, RestOfMap } from '#lib/render/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { firstPlane, type FirstPlane } from '#lib/stage/first-plane.ts';
import { pause } from '#lib/stage/pause.ts';
import { Stage } from '#lib/stage/stage.ts';
import type { Travel } from '#lib/story/story.ts';
import { timeline, type SceneState, type Timeline } from '#lib/story/timeline.ts';
import type { Explore } from './explore.ts';
import { Inspect } from './inspect.ts';
import type { Commands } from './keys.ts';
import { hasArea, measure, type Layout } from './layout.ts';
import { chosenMotion, reducesMotion, withMotion } from './motion.ts';
import { keepsLight, mayGoLive, painted, whenIdle } from './patience.ts';
import { schemeOf } from './scheme.ts';
import { StepSigns } from './step-signs.ts';

/** Follows the document's scroll: the position, and with it all that the page shows, is a function of it. */
export class Reading implements Commands {
  readonly #host: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  /** What in the page says which step is read. */
  readonly signs: StepSigns;
  #layout: Layout;
  #map: StoryMap<PackedTopology> | null = null;
  #timeline: Timeline | null = null;
  #stage: Stage | null = null;
  #explore: Explore | null = null;
  #inspect: Inspect | null = null;
  #motion = chosenMotion();
  /** The step that the page scrolls to by itself, until it has come there. */
  #heading: number | null = null;
  #shown: { camera: Camera; scene: SceneState; position: number } | null = null;
  /** Puts the scroll at a height; in an embed it is the host's page that scrolls. */
  scroll: (top: number, behavior: ScrollBehavior) => void = (top, behavior) => window.scrollTo({ top, behavior });

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    this.signs = new StepSigns(this.#steps);
    if (this.#steps.length > 0) document.documentElement.classList.add('reads');
    this.#layout = measure(host, this.#steps);
  }

  async start(): Promise<void> {
    if (this.#steps.length === 0) return;
    const arrived = shownHash(this.#steps);
    if (arrived >= 0 && !restored()) this.goTo(arrived, 'instant');
    this.#listen();
    this.follow();
    const url = new URL(this.#host.dataset['map']!, document.baseURI);
    const response = await fetch(url);
    if (!response.ok) return;
    // Asked for when what the map moves with has come, for which it would take the network's time.
    const file = fetchRest(new URL('rest.json', url));
    const map = (await response.json()) as StoryMap<PackedTopology>;
    const rest = file.then((file) => (file?.key === map.topology.key ? file : null));
    await painted();
    await this.#area();
    await pause();
    await this.#begin(map, await firstPlane(map.topology), url, rest);
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
    this.scroll(top, smooth ? 'smooth' : 'instant');
  }

  /** A second press while the page still scrolls goes on from where the first one leads. */
  by(steps: number): void {
    this.goTo((this.#heading ?? Math.round(this.position)) + steps);
  }

  escape(): boolean {
    return this.#inspect?.close() || (this.#explore?.leave() ?? false);
  }

  /** How the reader wants the map to move, where they have said so. */
  get motion(): Travel | null {
    return this.#motion;
  }

  set motion(motion: Travel | null) {
    this.#motion = motion;
    this.measureAgain();
  }

  /** Back to the text, where an element of it is read. */
  #read(element: HTMLElement): void {
    this.#explore?.leave();
    const { top } = element.getBoundingClientRect();
    this.scroll(top + window.scrollY - this.#layout.readingLine, 'instant');
    element.focus({ preventScroll: true });
  }

  /** Gives the live map back, or asks for it where this device is up to it. */
  live(wanted: boolean): void {
    if (!wanted) {
      this.#explore?.leave();
      this.#stage?.goLight();
    } else if (mayGoLive()) void this.#stage?.goLive();
  }

  get position(): number {
    return positionAt(this.#layout.boxes, window.scrollY + this.#layout.readingLine);
  }

  async #begin(
    map: StoryMap<PackedTopology>,
    first: FirstPlane,
    url: URL,
    rest: Promise<RestOfMap | null>
  ): Promise<void> {
    this.#map = map;
    this.#timeline = timeline(withMotion(map.scenes, this.#motion), this.#layout.frame);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const scheme = () => schemeOf(dark);
    this.#stage = new Stage({
      host: this.#host.querySelector<HTMLElement>('.ground')!,
      map,
      ...first,
      timeline: this.#timeline,
      frame: this.#layout.frame,
      position: this.position,
      scheme: scheme(),
      layerUrl: (id) => new URL(`layers/${id}.geojson`, url).href,
      rest,
      still: this.#host.querySelector('.map.first')
    });
    dark.addEventListener('change', () => this.#stage?.scheme(scheme()));
    this.#stage.onGround = (kind) => {
      this.#host.dataset['state'] = kind;
    };
    this.#host.dataset['state'] = 'light';
    this.#draw(this.position, true);
    await pause();
    this.#inspect = new Inspect({
      host: this.#host,
      stage: this.#stage,
      url,
      day: () => map.scenes[Math.round(this.position)]!.date,
      exploring: () => this.#explore?.active ?? false,
      explore: () => this.#explore?.enter(),
      read: (element) => this.#read(element)
    });
    if (mayGoLive()) whenIdle(this.#host, () => void this.#stage?.goLive());
    void this.#letExplore(this.#stage);
  }

  /** Nobody explores in the first moments: this comes after what they read with. */
  async #letExplore(stage: Stage): Promise<void> {
    const module = await import('./explore.ts').catch(() => null);
    if (!module) return;
    this.#explore = new module.Explore(this.#host, stage, {
      resized: () => this.measureAgain(),
      entered: () => this.#inspect?.explored(),
      camera: (camera) => {
        this.#hookCamera(camera);
        this.#inspect?.moved();
      },
      left: () => {
        this.#draw(this.position, true);
        this.#inspect?.explored();
      }
    });
    if (!mayGoLive() && !keepsLight()) this.#explore.onFirst = () => void stage.goLive();
  }

  #listen(): void {
    addEventListener('scroll', () => this.follow(), { passive: true });
    for (const type of ['scrollend', 'wheel', 'touchstart']) {
      addEventListener(type, () => (this.#heading = null), { passive: true });
    }
    new ResizeObserver(() => this.measureAgain()).observe(document.documentElement);
    new ResizeObserver(() => this.measureAgain()).observe(this.#host);
    addEventListener('hashchange', () => {
      const step = shownHash(this.#steps);
      if (step >= 0) this.goTo(step, 'instant');
    });
  }

  /** The boxes and the frame, measured again after whatever may have changed them. */
  measureAgain(): void {
    // On paper there is no stage, and a frame without a size has no camera.
    const layout = measure(this.#host, this.#steps);
    if (!hasArea(layout)) return;
    this.#layout = layout;
    if (this.#map && this.#stage) {
      this.#timeline = timeline(withMotion(this.#map.scenes, this.#motion), this.#layout.frame);
      this.#stage.resize(this.#timeline, this.#layout.frame);
    }
    this.follow(true);
  }

  /** Draws what the scroll has come to, in the caller's turn: an embed waits for no scroll event. */
  follow(again = false): void {
    const { position } = this;
    this.signs.show(position);
    this.#host.dataset['position'] = String(Math.round(position * 1e6) / 1e6);
    this.#host.dataset['scene'] = this.#steps[Math.round(position)]!.id;
    this.#draw(position, again);
  }

  /** @param position as it has been read: reading it again would have the page laid out anew */
  #draw(position: number, again: boolean): void {
    if (!this.#timeline || !this.#stage || this.#explore?.active) return;
    const camera = this.#timeline.cameraAt(position);
    const scene = this.#timeline.sceneAt(position);
    if (!again && this.#shown?.camera === camera && this.#shown.scene === scene) return;
    this.#shown = { camera, scene, position };
    this.#stage.show(camera, scene);
    this.#host.dataset['date'] = scene.date;
    this.signs.date(scene.nearest);
    this.#inspect?.dated(scene.date);
    this.#hookCamera(camera);
  }

  #hookCamera({ center, zoom, bearing, pitch }: Camera): void {
    this.#host.dataset['camera'] = [...center, zoom, bearing, pitch].map((value) => value.toFixed(6)).join();
  }
}

/** What makes a map fine; null where it cannot be had. */
const fetchRest = (url: URL): Promise<RestOfMap | null> =>
  fetch(url)
    .then((response) => (response.ok ? (response.json() as Promise<RestOfMap>) : null))
    .catch(() => null);

/** Whether the browser puts the scroll back itself: on a reload, or on the way back in its history. */
function restored(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
