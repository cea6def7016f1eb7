import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { arcsOf, type GridArcs, type PackedTopology, type FinerMap } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Scheme } from '#lib/render/theme.ts';
import type { Drawn } from '#lib/render/map-file/unpacked.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import type { FirstPlane } from '#lib/stage/light/first-plane.ts';
import type { Exploring, Ground } from './ground.ts';
import { lightGround } from '#lib/stage/light/light.ts';
import type { Outline } from './outline.ts';
import type { Overlay } from './overlay.ts';
import { pause } from './pause.ts';
import type { Plane } from '#lib/stage/light/plane.ts';
import { planeLines } from '#lib/stage/light/plane-lines.ts';
import { textScale } from './text-scale.ts';
import { untilThere } from './until-there.ts';

export interface StageOptions extends FirstPlane {
  readonly host: HTMLElement;
  readonly map: StoryMap<PackedTopology>;
  readonly timeline: Timeline;
  readonly frame: Frame;
  /** Where the story is read. */
  readonly position: number;
  readonly scheme: Scheme;
  /** Address of one of the story's own layers. */
  readonly layerUrl: (id: string) => string;
  /** What comes after the map and makes it fine, however late; null where it is of another build. */
  readonly finer?: Promise<FinerMap | null>;
  /** Resolves where that has not come when it was asked for: the map goes on without it. */
  readonly finerLost?: Promise<unknown>;
  /** A picture of the first scene, which stays until the map has moved or is fine. */
  readonly still?: Element | null;
  /** Told of each change of ground. */
  readonly onGround?: (kind: Ground['kind']) => void;
  /** Told of each of the story's layers that has not come when it was asked for, and when it has. */
  readonly onLayer?: (id: string, there: boolean) => void;
}

const askForLive = () => untilThere(() => import('#lib/stage/live/live.ts'));

/** The map of a page: a ground that changes from light to live, and the names over it. */
export class Stage {
  readonly #host: HTMLElement;
  readonly #map: StoryMap<PackedTopology>;
  readonly #overlay: Overlay;
  readonly #layerUrl: (id: string) => string;
  readonly #plane: Plane;
  /** Resolves when the shapes are as fine as they come for now. */
  readonly #refined: Promise<void>;
  #liveModule: ReturnType<typeof askForLive> | null = null;
  #arcs: GridArcs;
  #still: Element | null = null;
  #ground: Ground;
  #coming: Ground | null = null;
  #frame: Frame;
  #scheme: Scheme;
  #shown: { camera: Camera; scene: SceneState };
  #exploring: Exploring | null = null;
  #faults = 0;
  #wantsLive = false;
  readonly #onGround: NonNullable<StageOptions['onGround']>;
  readonly #onLayer: NonNullable<StageOptions['onLayer']>;

  constructor({
    host,
    map,
    arcs,
    plane,
    Laid,
    timeline,
    frame,
    position,
    scheme,
    layerUrl,
    finer,
    finerLost,
    still = null,
    onGround = () => {},
    onLayer = () => {}
  }: StageOptions) {
    this.#onGround = onGround;
    this.#onLayer = onLayer;
    this.#host = host;
    this.#map = map;
    this.#frame = frame;
    this.#scheme = scheme;
    this.#layerUrl = layerUrl;
    this.#arcs = arcs;
    this.#plane = plane;
    this.#shown = { camera: timeline.cameraAt(position), scene: timeline.sceneAt(position) };
    // A picture has its names in their own size.
    if (textScale() > 1) still?.remove();
    else this.#still = still;
    host.classList.toggle('stands', this.#still !== null);
    this.#ground = this.#light();
    this.#overlay = new Laid(host, map, timeline, frame, (scene) => this.show(this.#shown.camera, scene));
    this.show(this.#shown.camera, this.#shown.scene);
    const refined = finer?.then((finer) => this.#refine(finer));
    this.#refined = Promise.race([refined, finerLost?.then(() => this.#refine(null)) ?? refined]);
  }

  get kind(): Ground['kind'] {
    return this.#ground.kind;
  }

  /** What the map shows now. */
  get shown(): { readonly camera: Camera; readonly scene: SceneState; readonly frame: Frame } {
    return { ...this.#shown, frame: this.#frame };
  }

  /** The story's own, from below. */
  get layers(): StoryMap['layers'] {
    return this.#map.layers;
  }

  /** What the map is drawn from. */
  get drawn(): Drawn {
    return { topology: this.#map.topology, arcs: this.#arcs };
  }

  show(camera: Camera, scene: SceneState): void {
    this.#shown = { camera, scene };
    if (this.#still && scene.from === 0 && scene.t === 0) return;
    this.#unveil();
    this.#ground.show(camera, scene);
    this.#coming?.show(camera, scene);
    if (this.#exploring) this.#overlay.explore(camera, scene);
    else this.#overlay.show(camera, scene);
  }

  /** Outlines what the reader inspects, beside what the scene highlights. */
  inspect(outline: Outline | null): void {
    this.#unveil();
    this.#overlay.inspect(outline);
    this.show(this.#shown.camera, this.#shown.scene);
  }

  /** Moves the camera of a reader who explores. */
  look(camera: Camera): void {
    const exploring = this.#exploring;
    if (!exploring) return;
    this.#ground.explore(null);
    this.show(camera, this.#shown.scene);
    this.#ground.explore(exploring);
    exploring.moved(camera);
  }

  resize(timeline: Timeline, frame: Frame): void {
    this.#frame = frame;
    this.#ground.resize(frame);
    this.#coming?.resize(frame);
    this.#overlay.resize(timeline, frame);
  }

  scheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.#ground.scheme(scheme);
    this.#coming?.scheme(scheme);
  }

  /** Lets the reader move the map, or gives it back to the story. */
  explore(exploring: Exploring | null): void {
    this.#unveil();
    this.#exploring = exploring && {
      ...exploring,
      moved: (camera) => {
        this.#shown = { ...this.#shown, camera };
        // MapLibre has moved already, and reports it; the light ground is moved by this.
        if (this.#ground.kind === 'light') this.#ground.show(camera, this.#shown.scene);
        this.#overlay.explore(camera, this.#shown.scene);
        exploring.moved(camera);
      }
    };
    this.#ground.explore(this.#exploring);
    if (this.#exploring) this.#overlay.explore(this.#shown.camera, this.#shown.scene);
    else this.show(this.#shown.camera, this.#shown.scene);
  }

  zoomBy(levels: number): void {
    this.#ground.zoomBy(levels);
  }

  /** Asks for MapLibre, which takes over when it has drawn its first picture. The light ground stays where it cannot. */
  async goLive(): Promise<void> {
    this.#wantsLive = true;
    if (this.kind === 'live' || this.#faults > 1) return;
    performance.mark('lieudit:live');
    this.#liveModule ??= askForLive();
    const [{ liveGround }] = await Promise.all([this.#liveModule, this.#refined]);
    try {
      const make = await liveGround(this.#map, this.drawn);
      // While it was fetched, it may have been made, or wanted no more.
      if (this.#ground.kind === 'live' || this.#coming || !this.#wantsLive) return;
      const live = make({
        host: this.#host,
        camera: this.#shown.camera,
        scheme: this.#scheme,
        layerUrl: this.#layerUrl,
        onReady: () => this.#takeOver(live),
        onFault: () => this.#fallBack(live)
      });
      this.#coming = live;
      live.show(this.#shown.camera, this.#shown.scene);
    } catch {
      // No WebGL2, or no network for the basemap: the light ground is a map too.
      this.#faults += 1;
    }
  }

  /** Gives the live map's memory and WebGL context back; the light ground shows the same. */
  goLight(): void {
    this.#wantsLive = false;
    this.#coming?.close();
    this.#coming = null;
    if (this.#ground.kind === 'live') this.#replace(this.#ground);
  }

  close(): void {
    this.#wantsLive = false;
    this.#coming?.close();
    this.#coming = null;
    this.#ground.close();
    this.#overlay.close();
  }

  /** What makes it fine has come: the shapes are drawn with it, and then stand in the still's place. */
  async #refine(finer: FinerMap | null): Promise<void> {
    if (finer !== null) {
      // A live map is made of the shapes as they are: where they come this late, it is made anew.
      const live = this.#wantsLive && (this.#ground.kind === 'live' || this.#coming !== null);
      if (live) this.goLight();
      this.#overlay.add(finer.labels);
      this.#arcs = arcsOf(this.#map.topology, finer.corners);
      await pause();
      this.#plane.redefine(planeLines(this.#arcs, this.#map.topology.transform));
      await pause();
      await this.#ground.redraw(this.#shown.camera, this.#shown.scene);
      if (live) void this.goLive();
    }
    if (this.#still) this.#unveil();
    this.show(this.#shown.camera, this.#shown.scene);
  }

  /** The map in place of the picture that was there before it. */
  #unveil(): void {
    this.#still?.remove();
    this.#still = null;
    this.#host.classList.remove('stands');
  }

  #takeOver(live: Ground): void {
    if (this.#coming !== live) return;
    this.#coming = null;
    const light = this.#ground;
    light.explore(null);
    this.#ground = live;
    live.show(this.#shown.camera, this.#shown.scene);
    if (this.#exploring) live.explore(this.#exploring);
    light.close();
    // It has all its layers, or would not have taken over.
    for (const { id } of this.#map.layers) this.#onLayer(id, true);
    this.#onGround('live');
  }

  #fallBack(live: Ground): void {
    this.#faults += 1;
    if (this.#coming === live) this.#coming = null;
    if (this.#ground === live) this.#replace(live);
    else live.close();
    // A lost context may come back once; a second loss says that this machine cannot.
    if (this.#faults < 2) setTimeout(() => void (this.#wantsLive && this.goLive()), 1000);
  }

  #light(): Ground {
    return lightGround({
      host: this.#host,
      map: this.#map,
      plane: this.#plane,
      camera: this.#shown.camera,
      frame: this.#frame,
      layers: { url: this.#layerUrl, told: this.#onLayer }
    });
  }

  /** The light ground in a live one's place. */
  #replace(live: Ground): void {
    this.#ground = this.#light();
    this.#ground.show(this.#shown.camera, this.#shown.scene);
    if (this.#exploring) this.#ground.explore(this.#exploring);
    live.close();
    this.#onGround('light');
  }
}
