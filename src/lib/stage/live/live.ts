import type { Feature, FeatureCollection } from 'geojson';
import { addProtocol, Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '#lib/camera/camera.ts';
import { hatchAnchor, KINDS, weightOf, type KindName, type Thing } from '#lib/render/drawing.ts';
import { allThings } from '#lib/render/drawn.ts';
import { featuresByPart } from '#lib/render/features-by-part.ts';
import { drawnShapes } from '#lib/render/map-file/drawn-shapes.ts';
import type { PlaneBox } from '#lib/geo/quadrilateral.ts';
import { PART } from '#lib/render/layer-things.ts';
import type { Kind } from '#lib/render/paint.ts';
import type { AreaFeature, Shapes } from '#lib/render/shapes.ts';
import { layerId } from '#lib/render/style/layer-id.ts';
import { PART_STATE, partStyles } from '#lib/render/style/part-styles.ts';
import type { LayerRef, StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import { layerStyles, opacityOf, SOURCES, stateOf, styleOf } from '#lib/render/style/style.ts';
import { THEMES, type Scheme, type Theme } from '#lib/render/theme.ts';
import { colourIn } from '#lib/render/tone.ts';
import type { Drawn } from '#lib/render/map-file/unpacked.ts';
import type { Basemap } from '#lib/story/story.ts';
import { wipesOf } from '#lib/story/wipe.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import type { Ground } from '#lib/stage/ground.ts';
import { pause } from '#lib/stage/pause.ts';
import type { LiveBasemap } from './live-basemap.ts';
import { liveImage, type ImageShown } from './live-imagery.ts';
import { liveHatching, type HatchingShown } from './live-hatching.ts';
import { fetchWhole, untilThere, worthAsking } from '#lib/stage/until-there.ts';

/** What a reader may do to the map while they explore it; while they read, nothing. */
const HANDLERS = ['dragPan', 'scrollZoom', 'touchZoomRotate', 'doubleClickZoom', 'keyboard'] as const;

export interface LiveOptions {
  readonly host: HTMLElement;
  readonly camera: Camera;
  readonly scheme: Scheme;
  /** Where the story's own layers are: `<base><id>.geojson`. */
  readonly layerUrl: (id: string) => string;
  /** The map has drawn all that it was asked for, the first time. */
  readonly onReady: () => void;
  /** The context was lost, or the map cannot go on: the light stage takes over. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * The map by MapLibre: the only module that knows it.
 * @returns makes it, and throws where the browser has no WebGL2
 * @throws where the story's basemap is not there, may not be read, or is none
 */
export async function liveGround(
  story: StoryMap<Pick<StoryTopology, 'objects'>>,
  drawn: Drawn
): Promise<(options: LiveOptions) => Ground> {
  // A worker that does not come says nothing of it, and the map would wait for ever: it is asked for here first.
  const worker = untilThere((tries) => fetchWhole(workerUrl, tries, (response) => response.text()));
  const basemap = await basemapOf(story.basemap);
  await worker;
  // The library has just begun, and the map will begin: a press or a scroll that waits goes between.
  await pause();
  const shapes = drawnShapes(drawn);
  await pause();
  return (options) => groundOf(story, shapes, basemap, options);
}

/** What a story is drawn on; null where that is the atlas, which the story has itself. */
const basemapOf = async (basemap: Basemap): Promise<LiveBasemap | null> =>
  basemap.kind === 'atlas'
    ? null
    : (await untilThere(() => import('./live-basemap.ts'))).liveBasemap(basemap, addProtocol);

function groundOf(
  story: StoryMap<Pick<StoryTopology, 'objects'>>,
  shapes: Shapes,
  basemap: LiveBasemap | null,
  options: LiveOptions
): Ground {
  const { host, camera, layerUrl, onReady, onFault } = options;
  let theme = THEMES[options.scheme];
  const style = () => {
    const own = styleOf(story, shapes, theme);
    return basemap ? basemap.under(own, theme) : own;
  };
  setWorkerUrl(workerUrl);
  const element = document.createElement('div');
  element.className = 'live';
  host.append(element);
  let map: MapLibre;
  try {
    map = new MapLibre({
      container: element,
      style: style(),
      ...eye(camera),
      interactive: true,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      // A camera is what the timeline says, also where a frame is larger than the world.
      minZoom: -2,
      transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? 0 })
    });
  } catch (fault) {
    element.remove();
    throw fault;
  }
  for (const name of HANDLERS) map[name].disable();
  map.touchPitch.disable();
  map.dragRotate.disable();
  map.boxZoom.disable();
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-label', host.closest('[aria-label]')?.getAttribute('aria-label') ?? '');
  /** While it is explored it can be moved by keys. While it is not, it is hidden, and nothing that is hidden takes the focus. */
  const takesFocus = (takes: boolean): void => {
    if (takes) canvas.tabIndex = 0;
    else canvas.removeAttribute('tabindex');
    if (takes) canvas.removeAttribute('aria-hidden');
    else canvas.setAttribute('aria-hidden', 'true');
  };
  takesFocus(false);

  let shown: { camera: Camera; scene: SceneState | null } = { camera, scene: null };
  let wanted: SceneState | null = null;
  let ready = false;
  let closed = false;
  let size = { width: host.clientWidth, height: host.clientHeight };
  const stop = (fault: unknown) => {
    if (!closed) onFault(fault);
  };

  const all = allThings(story);
  const hatched = all.filter(({ kind, part }) => kind.hatch && !part);
  /** The story's layers that have not come, and how often each was asked for. */
  const lost = new Map<string, number>();
  map.on('load', () => {
    for (const name of new Set(hatched.map(({ name }) => name))) {
      const own = hatched.filter((one) => one.name === name);
      const keys = new Set(own.map(({ key }) => key));
      const areas = shapes.disputed.filter(({ id }) => keys.has(String(id)));
      map.addLayer(
        liveHatching(name, areas, hatchAnchor(story), () => stripes(own)),
        layerAbove(name)
      );
    }
    for (const layer of story.layers) {
      if (layer.raster) {
        addImage(layer.id, layer.raster.box);
        continue;
      }
      const data = layer.kind === 'region' ? regionData(layer, shapes) : layerUrl(layer.id);
      map.addSource(layerId(layer.id), { type: 'geojson', data, ...(layer.parts && { promoteId: PART }) });
      const above = layer.kind === 'region' ? layerAbove('region-texture') : undefined;
      for (const one of stylesOf(layer, theme)) map.addLayer(one, above);
    }
    // Above all of a layer, below the next one.
    story.layers.forEach((layer, i) => {
      const next = story.layers.slice(i + 1).find(({ kind }) => kind !== 'region' && kind !== 'image');
      const above = layer.kind === 'region' ? layerAbove('region-texture') : next && layerId(next.id);
      const rows = all.filter((one) => one.layer === layer.id && one.kind.hatch);
      if (rows.length > 0) void hatchLayer(layer, rows, above);
    });
    ready = true;
    // It was made in the colours that it was asked for in.
    if (theme !== THEMES[options.scheme]) restyle();
    if (wanted) state(wanted);
  });
  /** A picture, in its place among the kinds; the map is not whole without it. */
  function addImage(id: string, box: PlaneBox): void {
    let picture: ImageBitmap | null = null;
    const thing = all.find(({ kind, key }) => kind.of === 'raster' && key === id)!;
    const own = (): ImageShown => {
      const { scene } = shown;
      const weight = scene ? weightOf(thing, scene) : 0;
      return { camera: cameraOf(map), weight, within: scene ? wipesOf(story.scenes, scene).get(id) : undefined };
    };
    map.addLayer(
      liveImage(layerId(id), box, () => picture, own),
      layerAbove('layer-image')
    );
    lost.set(layerId(id), 0);
    const url = layerUrl(id).replace(/geojson$/, 'webp');
    void untilThere((tries) =>
      fetchWhole(url, tries, async (response) => createImageBitmap(await response.blob()))
    ).then((there) => {
      picture = there;
      lost.delete(layerId(id));
      if (!closed) map.triggerRepaint();
    });
  }
  const whole = () => {
    if (lost.size === 0) onReady();
    else map.once('idle', whole);
  };
  if (basemap) basemap.watch(map, host, whole, stop);
  else map.once('idle', whole);
  map.on('webglcontextlost', () => stop(new Error('the WebGL context was lost')));
  // A tile or layer that fails is no reason to lose the map; a fault before the first picture is.
  map.on('error', (event) => {
    if (!basemap && !map.loaded() && !ready) stop(event.error);
    const { sourceId = '' } = event as { sourceId?: string };
    if (sourceId.startsWith('layer:')) void layerAgain(sourceId);
  });
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceDataType === 'content') lost.delete(sourceId);
  });
  async function layerAgain(sourceId: string): Promise<void> {
    const tries = lost.get(sourceId) ?? 0;
    lost.set(sourceId, tries + 1);
    await worthAsking(tries);
    if (!closed) void map.getSource<GeoJSONSource>(sourceId)?.setData(layerUrl(sourceId.slice('layer:'.length)));
  }

  /** What lies in rows over parts of a layer, as soon as it is known where they are. */
  async function hatchLayer(layer: LayerRef, rows: readonly Thing[], above: string | undefined): Promise<void> {
    const waits = `rows:${layer.id}`;
    lost.set(waits, 0);
    const data =
      layer.kind === 'region'
        ? regionData(layer, shapes)
        : await untilThere((tries) => fetchWhole<FeatureCollection>(layerUrl(layer.id), tries));
    if (closed) return;
    const parts = featuresByPart(data.features);
    for (const entry of new Set(rows.map(({ part }) => part!.entry))) {
      const own = rows.filter(({ part }) => part!.entry === entry);
      const areas = own.flatMap(({ key }) =>
        (parts.get(key!) ?? []).map((feature) => ({ ...feature, id: key! }) as AreaFeature)
      );
      const { texture } = own[0]!.kind;
      for (const rise of texture!.rises) {
        const id = `${own[0]!.name}:${layer.id}:${entry}:${rise}`;
        const lies = { ...texture!, rises: [rise] };
        map.addLayer(
          liveHatching(id, areas, hatchAnchor(story), () => stripes(own), lies),
          above
        );
      }
    }
    lost.delete(waits);
    map.triggerRepaint();
  }

  function state(scene: SceneState): void {
    for (const one of all) {
      const weight = weightOf(one, scene);
      if (weight !== (shown.scene ? weightOf(one, shown.scene) : 0)) weigh(one, weight);
    }
    shown = { ...shown, scene };
  }

  /** The style in other colours, in which a story's layers show as they did. */
  function restyle(): void {
    map.setStyle(restyled(style(), map, story, theme), { diff: true });
    const { scene } = shown;
    if (scene) for (const one of all) if (one.kind.by === 'layer') weigh(one, weightOf(one, scene));
  }

  /** Has a thing show as strongly as that; what is hatched and what is a picture asks by itself. */
  function weigh({ key, part, layer, kind: { of, by, hatch } }: Thing, weight: number): void {
    if (hatch || of === 'raster' || by === undefined || key === null) return;
    if (part) {
      map.setFeatureState({ source: layerId(layer!), id: key }, { [PART_STATE]: weight });
      return;
    }
    if (by !== 'layer') {
      const { shape, state } = stateOf(by, key);
      map.setFeatureState({ source: SOURCES[of as keyof typeof SOURCES], id: shape }, { [state]: weight });
      return;
    }
    const own = story.layers.find(({ id }) => id === key)!;
    for (const { id, type } of layerStyles(own, theme)) {
      const [property, whole] = opacityOf(type, own.kind);
      map.setPaintProperty(id, property as 'line-opacity', whole * weight);
    }
  }

  /** Of the things of one hatched kind. */
  function stripes(own: readonly Thing[]): HatchingShown {
    const { scene } = shown;
    return {
      camera: cameraOf(map),
      ...size,
      weights: new Map(own.map((one) => [one.key!, scene ? weightOf(one, scene) : 0])),
      colour: colourIn(own[0]!.kind.hatch!, theme)
    };
  }

  /** The layer of the style that is drawn next after a kind. */
  function layerAbove(name: KindName): string | undefined {
    const order = Object.keys(KINDS);
    // Somebody else’s ground lies over what is ground of ours.
    const isOver = (id: string): boolean => !(basemap && (KINDS as Readonly<Record<string, Kind>>)[id]!.ground);
    return order.slice(order.indexOf(name) + 1).find((id) => map.getLayer(id) && isOver(id));
  }

  let moved: (() => void) | null = null;

  return {
    kind: 'live',
    show(camera, scene) {
      let changed = false;
      if (!sameCamera(camera, shown.camera)) {
        map.jumpTo(eye(camera));
        shown = { ...shown, camera };
        changed = true;
      }
      if (scene !== shown.scene) {
        wanted = scene;
        if (ready) {
          state(scene);
          changed = true;
        }
      }
      // In the caller's turn: a frame later, the names over the map would be there before the ground.
      if (changed && ready) map.redraw();
    },
    resize({ width, height }) {
      // The same size again would end a drag that is under way.
      if (width === size.width && height === size.height) return;
      size = { width, height };
      map.resize();
      if (ready) map.redraw();
    },
    redraw: async () => {}, // made of the shapes as they are
    scheme(scheme) {
      theme = THEMES[scheme];
      if (ready) restyle();
    },
    explore(exploring) {
      for (const name of HANDLERS) map[name][exploring ? 'enable' : 'disable']();
      map.touchZoomRotate.disableRotation();
      map.keyboard.disableRotation();
      takesFocus(exploring !== null);
      if (moved) map.off('move', moved);
      moved = exploring && (() => exploring.moved(cameraOf(map)));
      if (moved) map.on('move', moved);
      // The reader has moved the map: whatever camera comes next has to be drawn.
      shown = { ...shown, camera: { ...shown.camera, zoom: NaN } };
    },
    zoomBy(levels) {
      map.easeTo({ zoom: map.getZoom() + levels, duration: 200 });
    },
    close() {
      closed = true;
      map.remove();
      element.remove();
    }
  };
}

const eye = ({ center, zoom, bearing, pitch }: Camera) => ({
  center: [center[0], center[1]] as [number, number],
  zoom,
  bearing,
  pitch
});

function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

const sameCamera = (a: Camera, b: Camera): boolean =>
  a === b ||
  (a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.zoom === b.zoom &&
    a.bearing === b.bearing &&
    a.pitch === b.pitch);

/** The style in other colours, with the layers that the stage added. */
function restyled(
  style: ReturnType<typeof styleOf>,
  map: MapLibre,
  story: StoryMap<Pick<StoryTopology, 'objects'>>,
  theme: Theme
): typeof style {
  const current = map.getStyle();
  const [regions, own] = [true, false].map((of) =>
    story.layers.filter(({ kind }) => (kind === 'region') === of).flatMap((layer) => stylesOf(layer, theme))
  );
  // Where they are now: below what was next above them.
  const before = current.layers.find((_, i) => current.layers[i - 1]?.id === regions!.at(-1)?.id)?.id;
  const at = style.layers.findIndex(({ id }) => id === before);
  return {
    ...style,
    sources: { ...current.sources },
    layers:
      at < 0
        ? [...style.layers, ...own!]
        : [...style.layers.slice(0, at), ...regions!, ...style.layers.slice(at), ...own!]
  };
}

/** How a layer is drawn: as one, or by its parts. */
const stylesOf = (layer: LayerRef, theme: Theme) =>
  layer.parts ? partStyles(layer, theme) : layerStyles(layer, theme);

/** What a layer of regions fills: the map's own shapes, each in its part. */
function regionData({ parts = [] }: LayerRef, { countries, disputed, provinces }: Shapes): FeatureCollection {
  const all = new Map([...provinces, ...disputed, ...countries].map((one) => [String(one.id), one] as const));
  const features = parts.flatMap((part) =>
    (part.shapes ?? []).flatMap((id): Feature[] => {
      const shape = all.get(id);
      return shape ? [{ type: 'Feature', properties: { [PART]: part.id }, geometry: shape.geometry }] : [];
    })
  );
  return { type: 'FeatureCollection', features };
}
