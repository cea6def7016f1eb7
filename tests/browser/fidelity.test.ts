import {
  createPropertyExpression,
  latest,
  type LayerSpecification,
  type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import { Map as MapLibre } from 'maplibre-gl';
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Camera } from '#lib/camera/camera.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import type { PlaneBox } from '#lib/geo/quadrilateral.ts';
import { HATCH, KINDS, type KindName } from '#lib/render/drawing.ts';
import { drawing, type Drawn } from '#lib/render/drawn.ts';
import type { Kind } from '#lib/render/paint.ts';
import { featuresByPart } from '#lib/render/features-by-part.ts';
import { PART } from '#lib/render/layer-things.ts';
import { FAINTEST, fineAt } from '#lib/render/generalise/fineness.ts';
import { arcsOf } from '#lib/render/map-file/packed-topology.ts';
import { unpacked } from '#lib/render/map-file/unpacked.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { rasterAt, type Raster } from '#lib/render/still/raster.ts';
import { stillShapes, type LayerData } from '#lib/render/still/still.ts';
import { stillLabels } from '#lib/render/still/still-labels.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { THEMES } from '#lib/render/theme.ts';
import { firstPlane } from '#lib/stage/light/first-plane.ts';
import { Stage } from '#lib/stage/stage.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import '#lib/render/map.css';
import type { DrawnStory } from './basemap.setup.ts';
import { calls, likeness, type Likeness } from './graphics-calls.ts';

const origin = inject('basemaps');
const FRAME = FRAMES.portrait;
const THEME = THEMES.light;

/** A drawn thing as a rendering has it: what of it a reader sees. Colours as three numbers, widths in CSS px, strengths 0 to 1. */
interface Seen {
  readonly id: string;
  readonly fill?: string;
  readonly fillStrength?: number;
  readonly stroke?: string;
  readonly strokeStrength?: number;
  readonly width?: number;
  readonly dash?: string;
  /** Of stripes: from one to the next, and how they rise to the right, degrees. */
  readonly pitch?: number;
  readonly rises?: string;
  /** Diameters of the discs within a point. */
  readonly rings?: string;
  /** Of a picture: which layer's, where its four corners lie on the screen, and from where to where of its width it shows, 0 to 1. */
  readonly picture?: string;
  readonly corners?: readonly number[];
  readonly part?: readonly number[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;
const rgbOf = (hex: string): string => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ');

/** What the list says, as it is seen by a camera. */
function seenOf(drawn: Drawn, camera: Camera): Seen {
  const { zoom } = camera;
  const { name, fill, cover = 1, stroke, width, dash, hatch, texture = HATCH, radius, rings, opacity } = drawn;
  // A route's key is its line, which SVG does not say.
  const id = name === 'route' ? name : drawn.id;
  const kind: Kind = KINDS[name];
  if (kind.of === 'raster') return laidOf(drawn, camera);
  if (hatch) return { ...stripes(id, rgbOf(hatch), opacity, texture), rises: risesOf(texture.rises) };
  const fine = kind.fades ? Math.max(FAINTEST, Math.min(1, fineAt(zoom))) : 1;
  if (kind.of === 'points') {
    const within = radius! - (stroke ? width! : 0);
    const shares = rings?.map((share) => tenth(2 * within * share)) ?? [];
    return sign(dots(id, rgbOf(fill!), cover * opacity, radius!), stroke && rgbOf(stroke), shares);
  }
  return {
    id,
    ...(fill && { fill: rgbOf(fill), fillStrength: hundredth(cover * opacity) }),
    ...(stroke && { stroke: rgbOf(stroke), strokeStrength: hundredth(fine * opacity), width: tenth(width!) }),
    ...(dash && { dash: dash.join(' ') })
  };
}

const stripes = (
  id: string,
  stroke: string,
  strength: number,
  { width, pitch }: { readonly width: number; readonly pitch: number }
): Seen => ({
  id,
  stroke,
  strokeStrength: hundredth(strength),
  width: tenth(width),
  pitch: tenth(pitch)
});
const dots = (id: string, fill: string, strength: number, radius: number): Seen => ({
  id,
  fill,
  fillStrength: hundredth(strength),
  width: tenth(2 * radius)
});

/** A picture that lies on the map, to half a pixel: it has the corners of its box, and of them what is not wiped away. */
function laidOf({ id, key, within, opacity }: Drawn, camera: Camera): Seen {
  const [left, top, right, bottom] = boxes.get(key!)!;
  const copy = Math.round(project(camera.center)[0] - (left + right) / 2);
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom]
  ].flatMap(([x, y]) => screenOf([x! + copy, y!], camera, FRAME));
  const part = (within ?? [left, right]).map((x) => Math.max(0, Math.min(1, (x - left) / (right - left))));
  return {
    id,
    picture: key!,
    corners: corners.map((value) => expect.closeTo(value, 0) as number),
    part: part.map((share) => expect.closeTo(share, 2) as number),
    fillStrength: hundredth(opacity)
  };
}

/** Nothing of it is left. */
const isWiped = ({ within }: Drawn): boolean => within !== undefined && within[0] >= within[1];

/** A picture in SVG, or in an SVG of its own that shows a part of it. */
function readPicture(id: string, element: SVGImageElement, strength: number): Seen[] {
  const { x, y, width, height } = element;
  const [left, top] = [x.baseVal.value, y.baseVal.value];
  const [wide, high] = [width.baseVal.value, height.baseVal.value];
  const cut = element.parentElement as unknown as SVGElement;
  const part =
    cut instanceof SVGSVGElement && !cut.classList.contains('map')
      ? [-left / wide, (-left + cut.width.baseVal.value) / wide]
      : [0, 1];
  if (part[0]! >= part[1]!) return [];
  const toScreen = element.getScreenCTM()!;
  const from = element.closest('.map')!.getBoundingClientRect();
  const corners = [
    [left, top],
    [left + wide, top],
    [left + wide, top + high],
    [left, top + high]
  ].flatMap(([x, y]) => {
    const at = new DOMPoint(x, y).matrixTransform(toScreen);
    return [at.x - from.x, at.y - from.y];
  });
  const picture = /([^/]+)\.webp$/.exec(element.getAttribute('href')!)![1]!;
  return [{ id, picture, corners, part, fillStrength: hundredth(strength) }];
}

/** A dot with what is around and within it. */
const sign = (dot: Seen, rim: string | undefined, rings: readonly number[]): Seen => ({
  ...dot,
  ...(rim && { stroke: rim, strokeStrength: dot.fillStrength! }),
  ...(rings.length > 0 && { rings: rings.join(' ') })
});
const risesOf = (rises: readonly number[]): string =>
  [...new Set(rises.map((rise) => Math.round(rise)))].sort((a, b) => a - b).join(' ');

/** The things of a map in SVG, from below; not those of the small map that says where it is. */
function readSvg(root: Element): Seen[] {
  const names = Object.keys(KINDS);
  return [...root.querySelectorAll<SVGElement>('[class]')].flatMap((element): Seen[] => {
    const name = [...element.classList].find((one) => names.includes(one)) as KindName | undefined;
    if (!name || KINDS[name].of === 'screen' || element.closest('defs, .inset')) return [];
    const kind: Kind = KINDS[name];
    const { part } = element.dataset;
    const key = part ?? element.dataset['shape'] ?? element.dataset['layer'] ?? element.dataset['route'];
    const { role } = element.dataset;
    const id = key === undefined ? name : `${name} ${role ? `${key}~${role}` : key}`;
    let strength = 1;
    for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
      if (getComputedStyle(one).display === 'none') return [];
      strength *= Number(getComputedStyle(one).opacity);
    }
    // What is out of sight.
    if (element instanceof SVGPathElement && !element.getAttribute('d')) return [];
    if (kind.of !== 'points' && isSpeck(element)) specks.add(id);
    if (element instanceof SVGImageElement) return readPicture(id, element, strength);
    if (kind.of === 'points' && part && element instanceof SVGGElement) return readSign(id, element, strength);
    if (kind.hatch) return [readStripes(id, element, strength)];
    const style = getComputedStyle(element);
    const colour = (value: string): string | null => /^rgb\((.*)\)$/.exec(value)?.[1] ?? null;
    const [fill, stroke] = [colour(style.fill), colour(style.stroke)];
    const width = parseFloat(style.strokeWidth);
    if (kind.of === 'points') return [dots(id, stroke!, strength, width / 2)];
    return [
      {
        id,
        ...(fill && { fill, fillStrength: hundredth(strength * Number(style.fillOpacity)) }),
        ...(stroke && {
          stroke,
          strokeStrength: hundredth(strength * Number(style.strokeOpacity)),
          width: tenth(width)
        }),
        ...(style.strokeDasharray !== 'none' && { dash: style.strokeDasharray.replace(/px|,/g, '') })
      }
    ];
  });
}

/** Shapes so small that a still rounds them away, or the light map leaves them out, where the other does not. */
const specks = new Set<string>();

/** Whether a shape has hardly a pixel. */
function isSpeck(element: SVGElement): boolean {
  const clip = /^url\(#(.+)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1];
  const path = clip ? document.getElementById(clip)!.querySelector('path')! : element;
  if (!(path instanceof SVGPathElement)) return false;
  const { width, height } = path.getBBox();
  const scale = clip ? 1 : Math.hypot(path.getScreenCTM()!.a, path.getScreenCTM()!.b);
  return Math.max(width, height) * scale < 2;
}

/** Points of discs upon each other, by the first of them: each disc is smaller than the one below. */
function readSign(id: string, element: SVGGElement, strength: number): Seen[] {
  const paths = [...element.querySelectorAll('path')].filter((path) => path.getAttribute('d'));
  if (paths.length === 0) return [];
  const discs = paths.map((path) => {
    const style = getComputedStyle(path);
    return { rim: path.classList.contains('rim'), width: parseFloat(style.strokeWidth), colour: rgbIn(style.stroke) };
  });
  const next = discs.findIndex(({ width }, i) => i > 0 && width >= discs[i - 1]!.width);
  const [first, ...others] = discs.slice(0, next < 0 ? discs.length : next) as [(typeof discs)[0], ...typeof discs];
  const own = first.rim ? others.shift()! : first;
  const group = paths[0]!.parentElement as Element;
  const seen = group === element ? strength : strength * Number(getComputedStyle(group).opacity);
  const dot = dots(id, own.colour, seen, first.width / 2);
  return [
    sign(
      dot,
      first.rim ? first.colour : undefined,
      others.map(({ width }) => tenth(width))
    )
  ];
}

const rgbIn = (value: string): string => /^rgb\((.*)\)$/.exec(value)![1]!;

/** Of a still's dashed line, or of the pattern that a path of the light map is filled with. */
function readStripes(id: string, element: SVGElement, strength: number): Seen {
  const pattern = /url\("?#([^")]+)"?\)/.exec(element.getAttribute('fill') ?? '')?.[1];
  const stripe = (pattern ? document.getElementById(pattern)! : element).querySelector<SVGPathElement>('path')!;
  const stroke = /^rgb\((.*)\)$/.exec(getComputedStyle(stripe).stroke)![1]!;
  if (pattern) {
    const { width, height } = (stripe.parentElement as unknown as SVGPatternElement).attributes as unknown as Record<
      string,
      Attr
    >;
    const [w, h] = [Number(width!.value), Number(height!.value)];
    const d = stripe.getAttribute('d')!;
    const straight = [...(/h/.test(d) ? [0] : []), ...(/v/.test(d) ? [90] : [])];
    const [from, to] = /^M\S+ (\S+)L\S+ ([^M]+)/.exec(d)?.slice(1).map(Number) ?? [];
    const rises = straight.length > 0 ? straight : [from! > to! ? 45 : -45];
    const wide = parseFloat(getComputedStyle(stripe).strokeWidth);
    // Across the diagonal of its tile, where they are not straight.
    const pitch = straight.length > 0 ? w : (w * h) / Math.hypot(w, h);
    return { ...stripes(id, stroke, strength, { width: wide, pitch }), rises: risesOf(rises) };
  }
  const [dash, gap] = stripe.getAttribute('stroke-dasharray')!.split(' ').map(Number) as [number, number];
  const rises = [...element.querySelectorAll('path')].map((path) => {
    const [x, y] = path.getAttribute('d')!.split(' ').slice(-2).map(Number) as [number, number];
    return (Math.atan2(x, y) * 180) / Math.PI;
  });
  return { ...stripes(id, stroke, strength, { width: dash, pitch: dash + gap }), rises: risesOf(rises) };
}

/** The things of the live map, from below, with what the graphics card is told of stripes. */
function readLive(map: MapLibre, scene: SceneState): Seen[] {
  const told = calls(map);
  const style = new Map(map.getStyle().layers.map((layer) => [layer.id, layer as LayerSpecification]));
  const found = new Map<string, Seen>();
  for (const id of map.getLayersOrder()) {
    const layer = style.get(id);
    if (!layer) {
      // A layer of the stage's own.
      for (const { picture, corners, part, strength } of told.get(id)!.laid) {
        const thing = `layer-image ${id.slice('layer:'.length)}`;
        if (part[0] >= part[1]) continue;
        found.set(thing, {
          id: thing,
          picture: whose(picture),
          corners: corners.flat(),
          part,
          fillStrength: hundredth(strength)
        });
      }
      if (told.get(id)!.laid.length > 0 || boxes.has(id.slice('layer:'.length))) continue;
      const shown = [...scene.disputed].flatMap(([key, weight]) => (weight > 0 ? [key] : []));
      const [name] = id.split(':');
      const ours = name === id ? disputedIn(map).filter((key) => shown.includes(key)) : texturedBy(id, scene);
      for (const [i, key] of ours.entries()) {
        const { colour, width, pitch, rise } = told.get(id)!.stripes[i]!;
        const weight = colour[3]!;
        const rgb = colour.slice(0, 3).map((value) => Math.round((value / weight) * 255));
        const thing = `${name} ${key}`;
        const before = found.get(thing)?.rises?.split(' ').map(Number) ?? [];
        const rises = risesOf([...before, rise]);
        found.set(thing, { ...stripes(thing, rgb.join(', '), weight, { width, pitch }), rises });
      }
      continue;
    }
    if (layer.type === 'background') {
      found.set(id, { id, fill: rgbOf(paintOf(layer, 'background-color', {}, map) as string), fillStrength: 1 });
      continue;
    }
    const [, name, role] = /^(.*?)(?:-(actor|counterpart|disputed|movement|context))?(?::edge)?$/.exec(
      id
    )! as unknown as [string, string, string?];
    const own = /^layer:([^:]*)/.exec(name)?.[1];
    const parts = own === undefined ? null : partsIn(own);
    if (parts) {
      readParts(layer, own!, parts, map, found);
      continue;
    }
    const keys = 'filter' in layer && layer.filter ? ((layer.filter as unknown[])[2] as [string, string[]])[1] : [null];
    for (const key of keys) {
      const state = key === null ? {} : map.getFeatureState({ source: (layer as { source: string }).source, id: key });
      const called = role ? `${key}~${role}` : key;
      const thing = own !== undefined ? `layer-${kindOf(own)} ${own}` : key === null ? name : `${name} ${called}`;
      const paint = (property: string) => paintOf(layer, property, state, map);
      const before = found.get(thing) ?? { id: thing };
      if (layer.type === 'fill') {
        const strength = paint('fill-opacity') as number;
        if (strength > 0)
          found.set(thing, {
            ...before,
            fill: rgbOf(paint('fill-color') as string),
            fillStrength: hundredth(strength)
          });
      } else if (layer.type === 'line') {
        const strength = paint('line-opacity') as number;
        const width = paint('line-width') as number;
        const dash = layer.paint?.['line-dasharray'] as number[] | undefined;
        if (strength > 0)
          found.set(thing, {
            ...before,
            stroke: rgbOf(paint('line-color') as string),
            strokeStrength: hundredth(strength),
            width: tenth(width),
            ...(dash && { dash: dash.map((length) => hundredth(length * width)).join(' ') })
          });
      } else if (layer.type === 'circle') {
        const strength = paint('circle-opacity') as number;
        if (strength > 0)
          found.set(
            thing,
            dots(thing, rgbOf(paint('circle-color') as string), strength, paint('circle-radius') as number)
          );
      }
    }
  }
  return [...found.values()];
}

/** A layer of the style that draws parts of a story's layer. */
function readParts(
  layer: LayerSpecification,
  own: string,
  parts: readonly string[],
  map: MapLibre,
  found: Map<string, Seen>
): void {
  const { source, filter } = layer as { readonly source: string; readonly filter?: unknown };
  const some = filter ? ((filter as unknown[])[2] as [string, string[]])[1] : parts;
  for (const key of parts.filter((part) => some.includes(part))) {
    const state = map.getFeatureState({ source, id: key });
    const paint = <V>(property: string) => paintOf(layer, property, state, map, { [PART]: key }) as V;
    const rgb = (property: string): string => {
      const value = paint<string | { readonly r: number; readonly g: number; readonly b: number }>(property);
      // What an expression gives is a colour of its own kind.
      if (typeof value === 'string') return rgbOf(value);
      return [value.r, value.g, value.b].map((part) => Math.round(255 * part)).join(', ');
    };
    const thing = `layer-${kindOf(own)} ${key}`;
    const before = found.get(thing) ?? { id: thing };
    const strength = paint<number>(`${layer.type}-opacity`);
    if (strength === 0) continue;
    if (layer.type === 'fill') {
      found.set(thing, { ...before, fill: rgb('fill-color'), fillStrength: hundredth(strength) });
    } else if (layer.type === 'line') {
      const width = paint<number>('line-width');
      const dash = layer.paint?.['line-dasharray'] as number[] | undefined;
      found.set(thing, {
        ...before,
        stroke: rgb('line-color'),
        strokeStrength: hundredth(strength),
        width: tenth(width),
        ...(dash && { dash: dash.map((length) => hundredth(length * width)).join(' ') })
      });
    } else if (/:ring-\d$/.test(layer.id)) {
      const rings = [...(before.rings?.split(' ') ?? []), String(tenth(2 * paint<number>('circle-radius')))];
      found.set(thing, { ...before, rings: rings.join(' ') });
    } else {
      const rim = paint<number>('circle-stroke-width');
      const radius = paint<number>('circle-radius') + rim;
      const dot = dots(thing, rgb('circle-color'), strength, radius);
      found.set(thing, sign(dot, rim > 0 ? rgb('circle-stroke-color') : undefined, []));
    }
  }
}

/** Of layers that are pictures: the upright rectangle of the plane in which each lies, and what each looks like. */
let boxes: ReadonlyMap<string, PlaneBox>;
let likenesses: ReadonlyMap<string, Likeness>;
let kindOf: (layer: string) => string;
/** Of a layer that has any. */
let partsIn: (layer: string) => readonly string[] | null;
/** The parts that a layer of stripes draws in a scene, each as often as it has areas. */
let texturedBy: (id: string, scene: SceneState) => string[];
let disputedIn: (map: MapLibre) => string[];

/** The layer whose picture that is. */
function whose(picture: Likeness): string {
  const apart = (other: Likeness): number => Math.max(...other.map((value, i) => Math.abs(value - picture[i]!)));
  return [...likenesses].find(([, other]) => apart(other) < 8)?.[0] ?? 'another';
}

/** A paint property's value, by the official reader of expressions. */
function paintOf(
  layer: LayerSpecification,
  property: string,
  state: Readonly<Record<string, unknown>>,
  map: MapLibre,
  properties: Readonly<Record<string, string>> = {}
): unknown {
  const value = (layer.paint as Record<string, unknown> | undefined)?.[property];
  const spec = (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[
    `paint_${layer.type}`
  ]![property]!;
  if (value === undefined) return spec.default;
  if (typeof value !== 'object') return value;
  const parsed = createPropertyExpression(value, property, spec);
  if (parsed.result === 'error') throw new Error(`${layer.id}.${property}: ${parsed.value.map(String).join()}`);
  return parsed.value.evaluate({ zoom: map.getZoom() }, { type: 'Unknown', properties }, state);
}

let stories: DrawnStory[];
let stage: Stage | null = null;
let root: HTMLElement;
/** MapLibre's map, which the stage keeps to itself. */
let live: MapLibre | null = null;

beforeAll(async () => {
  stories = (await (await fetch(`${origin}/stories.json`)).json()) as DrawnStory[];
  const { jumpTo } = MapLibre.prototype;
  const found = (map: MapLibre): MapLibre => (live = map);
  MapLibre.prototype.jumpTo = function (...given) {
    return jumpTo.apply(found(this), given);
  };
}, 120_000);

afterEach(() => stage?.close());

/**
 * Shown as a reader has it: the stage's own sizes, without its page.
 * @param css of the story alone
 */
function place(css: string): HTMLElement {
  root = document.createElement('div');
  root.dataset['stage'] = '';
  root.innerHTML = `<div class="ground" style="position: relative; width: ${FRAME.width}px; height: ${FRAME.height}px"></div>
    <style>.map, .live, .live canvas { position: absolute; inset: 0 } ${css}</style>`;
  document.body.replaceChildren(root);
  return root.querySelector('div')!;
}

/** What a file looks like. */
async function seen(href: string): Promise<Likeness> {
  return likeness(await createImageBitmap(await (await fetch(href)).blob()));
}

/** Whether anything of a path is in the frame: some of its line, or of what it fills. */
function isInFrame(host: HTMLElement, selector: string): boolean {
  const found = host.querySelector<SVGPathElement>(selector)!;
  const path = found instanceof SVGPathElement ? found : (found as SVGElement).querySelector('path')!;
  const toScreen = path.getScreenCTM()!;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const isIn = ({ x, y }: DOMPoint): boolean => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1;
  const length = path.getTotalLength();
  for (let i = 0; i <= SAMPLES; i++) {
    if (isIn(path.getPointAtLength((i / SAMPLES) * length).matrixTransform(toScreen))) return true;
  }
  if (getComputedStyle(path).fill === 'none') return false;
  const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2);
  return path.isPointInFill(middle.matrixTransform(toScreen.inverse()));
}
const SAMPLES = 300;

/** Holds one list against another, thing for thing. */
function expectSame(what: string, seen: readonly Seen[], wanted: readonly Seen[]): void {
  const ids = new Set(wanted.map(({ id }) => id));
  expect(
    seen.filter(({ id }) => ids.has(id)),
    what
  ).toEqual(wanted);
}

const slugs = [
  'gantz-bakou',
  'half-as-many',
  'latchine',
  'missing-friday',
  'suez',
  'antimeridian',
  'disputed-and-highlighted',
  'every-field',
  'imagery',
  'lines-and-roles',
  'values'
];

describe('still, light and live map draw the same things, in one order, as wide, as strong, in the same colours', () => {
  test.each(slugs)('%s', { timeout: 180_000 }, async (slug) => {
    const { map: packed, finer, layers } = stories.find((one) => one.slug === slug)!;
    const arcs = arcsOf(packed.topology, finer.corners);
    const map: StoryMap = { ...packed, topology: unpacked({ topology: packed.topology, arcs }) };
    const own = (id: string) => featuresByPart(layers[id]?.features ?? []);
    const data: LayerData = new Map(
      packed.layers.flatMap(({ id, parts }) =>
        parts
          ? parts.map((part) => [part.id, { type: 'FeatureCollection', features: own(id).get(part.id) ?? [] }] as const)
          : [[id, layers[id]!] as const]
      )
    );
    partsIn = (id) => packed.layers.find((layer) => layer.id === id)?.parts?.map((part) => part.id) ?? null;
    texturedBy = (id, scene) => {
      const [, layer, entry] = id.split(':') as [string, string, string];
      const { parts } = packed.layers.find((one) => one.id === layer)!;
      return parts!
        .filter((part) => String(part.entry) === entry && (scene.layer.get(part.id) ?? 0) > 0)
        .flatMap((part) => (part.shapes ?? own(layer).get(part.id) ?? []).map(() => part.id));
    };
    kindOf = (layer) => packed.layers.find(({ id }) => id === layer)!.kind;
    disputedIn = () => packed.topology.objects.disputed.geometries.map(({ id }) => String(id));
    const line = storyTimeline(map.scenes, FRAME);
    boxes = new Map(packed.layers.flatMap(({ id, raster }) => (raster ? [[id, raster.box]] : [])));
    const picture = (id: string, ending: string): string => `${origin}/pictures/${slug}/${id}.${ending}`;
    likenesses = new Map(
      await Promise.all([...boxes.keys()].map(async (id) => [id, await seen(picture(id, 'webp'))] as const))
    );
    const addresses = new Map(
      Object.entries(layers).map(([id, layer]) => [
        id,
        boxes.has(id) ? picture(id, 'geojson') : URL.createObjectURL(new Blob([JSON.stringify(layer)]))
      ])
    );
    const host = place(storyCss(map));
    const ready = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const there = new Set<string>();
    stage = new Stage({
      host,
      map: packed,
      ...(await firstPlane(packed.topology)),
      timeline: line,
      frame: FRAME,
      position: 0,
      scheme: 'light',
      layerUrl: (id) => addresses.get(id)!,
      finer: Promise.resolve(finer),
      onGround: () => gone.resolve(),
      onLayer(id) {
        there.add(id);
        if (there.size === packed.layers.length) ready.resolve();
      }
    });
    if (packed.layers.length === 0) ready.resolve();
    await ready.promise;
    const withRoutes = map.scenes.findIndex(({ routes }) => routes);
    if (withRoutes >= 0) {
      stage.show(line.cameraAt(withRoutes), line.sceneAt(withRoutes));
      // They come in a script of their own.
      await expect.poll(() => host.querySelectorAll('.overlay .route:not(.inset *)').length).toBeGreaterThan(0);
    }
    const positions = map.scenes.flatMap((scene, i) => {
      const wiped = scene.compare ? [i - 0.15, i - 0.06, i + 0.11, i + 0.24] : [];
      return [...wiped, i, i + 0.5].filter((position) => position >= 0 && position <= map.scenes.length - 1).sort();
    });
    const wantedAt = new Map<number, { readonly inFrame: Seen[]; readonly all: ReadonlySet<string> }>();
    /** What has its size on the screen: heads of lines, where they lie, and names of routes, where they stand. */
    const overlaid = (element: Element): string[] =>
      [...element.querySelectorAll('.head, .route-name')].map(
        (one) =>
          `${one.getAttribute('d') ?? `${one.getAttribute('x')} ${one.textContent}`} ${one.getAttribute('opacity')}`
      );
    const overStill = (camera: Camera, scene: SceneState): string[] => {
      const picture = { map, scene, camera, frame: FRAME, extent: [0, 0, 0, 0], id: 'over', layers: data } as const;
      const element = document.createElement('div');
      element.innerHTML = `<svg>${stillShapes(picture)}${stillLabels(map, scene, camera, FRAME)}</svg>`;
      return overlaid(element);
    };
    const stillOf = (camera: Camera, scene: SceneState): Seen[] => {
      const { width, height } = FRAME;
      const svg = stillShapes({
        map,
        scene,
        camera,
        frame: FRAME,
        extent: [0, 0, width, height],
        id: 'still',
        layers: data,
        rasters: new Map(
          drawing(map, scene, THEME).flatMap(({ key, within }): [string, Raster][] => {
            const raster = boxes.has(key!) && rasterAt(picture(key!, 'webp'), boxes.get(key!)!, camera, FRAME, within);
            return raster ? [[key!, raster]] : [];
          })
        )
      });
      const element = document.createElement('div');
      element.innerHTML = `<svg class="map" style="--fine: ${fineAt(camera.zoom)}"><rect class="water"/>${svg}</svg>`;
      root.append(element);
      const seen = readSvg(element.querySelector('svg')!);
      element.remove();
      return seen;
    };
    const wantedOf = (camera: Camera, scene: SceneState, theme = THEME): Seen[] =>
      drawing(map, scene, theme)
        .filter((one) => !isWiped(one))
        .map((one) => seenOf(one, camera));
    for (const position of positions) {
      const [camera, scene] = [line.cameraAt(position), line.sceneAt(position)];
      // Pictures lie flat in SVG.
      const whole = wantedOf({ ...camera, pitch: 0 }, scene);
      specks.clear();
      stage.show(camera, scene);
      const [still, light] = [stillOf(camera, scene), [...host.querySelectorAll('svg.map')].flatMap(readSvg)].map(
        (all) => all.filter(({ id }) => !specks.has(id))
      ) as [Seen[], Seen[]];
      // A still has what is in its frame.
      const ids = new Set(still.map(({ id }) => id));
      const wanted = whole.filter(({ id }) => ids.has(id));
      wantedAt.set(position, { inFrame: wanted, all: new Set(whole.map(({ id }) => id)) });
      expect(wanted.length, `${position}`).toBeGreaterThan(2);
      expectSame(`${position}, still`, still, wanted);
      expectSame(`${position}, light`, light, wanted);
      if (Number.isInteger(position)) {
        expect(overlaid(host).toSorted(), `${position}, over`).toEqual(overStill(camera, scene).toSorted());
      }
      // What a still leaves out is beyond its frame on the light map.
      for (const { id } of light.filter(({ id }) => !ids.has(id))) {
        const [name, key] = id.replace(/~\D.*/, '').split(' ');
        const path = key
          ? `.map .${name}:is([data-shape="${key}"], [data-layer="${key}"]:not([data-part]), [data-part="${key}"])`
          : `.map .${name}`;
        expect(isInFrame(host, path), `${position}: ${id} is on the light map alone`).toBe(false);
      }
    }
    void stage.goLive();
    await gone.promise;
    for (const position of positions) {
      const [camera, scene] = [line.cameraAt(position), line.sceneAt(position)];
      stage.show(camera, scene);
      // Routes lie over either ground, the same elements.
      const seen = [...readLive(live!, scene), ...[...host.querySelectorAll('svg.overlay')].flatMap(readSvg)];
      const { inFrame, all } = wantedAt.get(position)!;
      const ids = new Set(inFrame.map(({ id }) => id));
      expectSame(
        `${position}, live`,
        seen,
        wantedOf(camera, scene).filter(({ id }) => ids.has(id))
      );
      // Nor is there anything that the scene has not.
      expect(
        seen.map(({ id }) => id).filter((id) => !all.has(id)),
        `${position}, live alone`
      ).toEqual([]);
    }
    // In other colours the same, each layer as strong as it was.
    const layered = positions.find((position) => line.sceneAt(position).layer.size > 0) ?? 0;
    const compared = map.scenes.findIndex(({ compare }) => compare);
    stage.show(line.cameraAt(layered), line.sceneAt(layered));
    stage.scheme('dark');
    for (const position of compared >= 0 ? [layered, compared] : [layered]) {
      const [camera, scene] = [line.cameraAt(position), line.sceneAt(position)];
      stage.show(camera, scene);
      const inFrame = new Set(wantedAt.get(position)!.inFrame.map(({ id }) => id));
      const wanted = wantedOf(camera, scene, THEMES.dark).filter(({ id }) => id !== 'route' && inFrame.has(id));
      expectSame(`${position}, dark, live`, readLive(live!, scene), wanted);
    }
  });

  test('every story that is shipped is held', () => {
    expect(stories.map(({ slug }) => slug).sort()).toEqual(slugs.toSorted());
  });
});
