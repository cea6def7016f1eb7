import type { Day } from '#lib/atlas/region.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt, screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { worldSize, project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { choosePlaces, type Choice } from './choose-places.ts';
import { coverOf } from './cover.ts';
import type { HighlightArea } from './highlight-area.ts';
import { subjectChoices, markChoices, type Placing } from './name-choices.ts';
import type { Setting } from './name-setting.ts';
import { LABEL_STYLE, textOf, type StyleName } from './name-style.ts';
import { boxOf, DOT, GAP, markRadius } from './name-box.ts';
import { around, inside, overlap, type Rect } from './rect.ts';
import type { Keeps } from './keeps.ts';
import { KINDS } from '#lib/render/drawing.ts';
import type { Icon, MapIcons } from '#lib/render/icon.ts';
import { boxIn } from '#lib/camera/key-box.ts';
import type { Label, StoryMap } from '#lib/render/story-map.ts';

/** A name on the screen, and the dot of a town. */
export interface PlacedLabel extends Setting {
  readonly label: Label;
  /** Of the point that it is set around. */
  readonly position: Position;
  readonly style: StyleName;
  /** Radius of the dot, CSS px; null where there is none. */
  readonly dot: number | null;
  /** What is drawn in place of the dot. */
  readonly icon?: Icon;
}

/** The names of a picture. */
export interface Names {
  readonly placed: readonly PlacedLabel[];
  /** Middles of highlighted islands that are too small to be seen, ringed; in the unit square of the plane. */
  readonly islets: readonly (readonly [x: number, y: number])[];
  /** Ids of what is marked or highlighted in sight, and has no room for its name. */
  readonly unnamed: readonly string[];
  /** What the picture's subject takes of the screen, names, dots and rings, and what no name may have. CSS px. */
  readonly taken: readonly Rect[];
}

/** What a picture is about: it is named first. */
export interface Subject {
  /** Ids of marked places. */
  readonly marks: ReadonlySet<string>;
  /** What some of them are marked with in place of a dot. */
  readonly icons?: ReadonlyMap<string, Icon>;
  readonly areas: readonly HighlightArea[];
  /** Ids of the layers that are shown. */
  readonly layers: ReadonlySet<string>;
  /** Of its borders. */
  readonly date: Day;
  /** What else stands on the map. */
  readonly keeps?: Keeps;
}

/** One label for this much ground at most, CSS px²: a quiet map. */
const ROOM = 11_000;
/** Where the text runs beside the map, its controls have this much of the upper corner on the other side, CSS px. */
const CONTROLS = { width: 176, height: 52 } as const;
/** An island is ringed that is smaller than this, and not within this of another, CSS px. */
const SPECK = 6;
const ISLET = KINDS.islet.radius;
/** What is named beside the subject covers no more than this share of its name's box with it. */
const ACROSS = 0.04;

/**
 * Which names a scene shows and where. What it marks and highlights is placed first, each beside or in its own; what is
 * around gives way: the most wanted first, none over another, none across what is highlighted, none under the text. A
 * marked place in sight has its dot in any case. Pure, so that a still and the stage decide alike.
 */
export function placeLabels(
  all: readonly Label[],
  camera: Camera,
  frame: Frame,
  { marks, icons, areas, layers, date, keeps }: Subject,
  lang: string
): Names {
  const labels = all.filter(({ days }) => !days || days.includes(date));
  const free = freeOf(frame);
  const covers = areas.map((area) => coverOf(area, camera, frame, free));
  const islets = isletsOf(areas, camera, frame);
  const controls = [...controlsOf(frame), ...(keeps?.clear ?? [])];
  const at = ({ position }: Label) => screenOfPosition(position, camera, frame);
  const find = (id: string): Label | undefined => labels.find((label) => label.id === id);

  const marked = [...marks].flatMap((id) => {
    const label = find(id);
    const point = label && at(label);
    return point && inside(around(point, 0), [0, 0, frame.width, frame.height]) ? [{ label, point }] : [];
  });
  const fixed = [...controls, ...marked.map(({ label, point }) => around(point, markRadius(icons?.get(label.id)) + 1))];
  const specks = islets.map((point) => screenOf(point, camera, frame));
  const rings = specks.map((point) => around(point, ISLET + 1));
  const clear = (rects: readonly Rect[], own?: Rect): boolean =>
    !rects.some((rect) => fixed.some((one) => overlap(rect, one) && one !== own));
  const first = [
    ...marked.map(({ label, point }, i) => ({
      label,
      style: 'marked' as StyleName,
      dot: DOT.marked as number | null,
      icon: icons?.get(label.id),
      choices: markChoices(textOf(label, 'marked', lang), point, free, covers, markRadius(icons?.get(label.id))).filter(
        ({ rects }) => clear(rects, fixed[controls.length + i])
      )
    })),
    ...covers.flatMap((cover) => {
      const label = find(cover.id);
      if (!label) return [];
      const style: StyleName = label.kind === 'country' ? 'subject' : 'subjectRegion';
      const others = covers.filter((other) => other !== cover);
      const choices = subjectChoices({
        text: textOf(label, style, lang),
        style,
        cover,
        specks,
        point: at(label),
        free,
        others
      });
      const open = choices.filter(({ rects }) => clear(rects));
      // Over a ring of its own, where an archipelago leaves no room beside them.
      const off = open.filter(({ rects }) => !rects.some((rect) => rings.some((ring) => overlap(rect, ring))));
      return [{ label, style, dot: null, icon: undefined, choices: off.length > 0 ? off : open }];
    })
  ];
  const shun = keeps?.shun ?? [];
  const chosen = choosePlaces(first.map(({ choices }) => besideLines(choices as Choice<Placing>[], shun)));
  const taken: Rect[] = [...fixed, ...rings];
  const placed: PlacedLabel[] = [];
  const unnamed: string[] = [];
  for (const [i, { label, style, dot, icon }] of first.entries()) {
    const choice = chosen[i];
    if (choice) taken.push(...choice.rects);
    else unnamed.push(label.id);
    if (!choice && dot === null) continue;
    const { at, ...setting } = choice?.value ?? { ...NAMELESS, at: null };
    const position = at && dot === null ? positionAt(at, camera, frame) : label.position;
    placed.push({ label, position, style, dot, ...(icon && { icon }), ...setting });
  }

  taken.push(...shun);
  const own = [...taken];
  taken.push(...(keeps?.beside?.(own, free) ?? []));

  const subject = new Set(first.map(({ label }) => label.id));
  const most = Math.max(6, Math.round(((free[2] - free[0]) * (free[3] - free[1])) / ROOM));
  const order = labels
    .filter(({ id, minZoom, part }) => !subject.has(id) && minZoom <= camera.zoom && (!part || layers.has(part)))
    .sort((a, b) => priorityOf(a) - priorityOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const label of order) {
    if (placed.length >= most) break;
    // A country may have several places for its name: the first that is in sight is taken.
    if (subject.has(label.id)) continue;
    const point = at(label);
    if (!inside(around(point, 0), free)) continue;
    const isTown = label.kind === 'town' || label.kind === 'capital';
    const dot = isTown ? around(point, DOT.town + 2) : null;
    // A layer's own dot lies there whether it is named or not, and not quite in the same spot.
    const dotted = isTown && !label.under?.some((id) => layers.has(id));
    if (dot && dotted && taken.some((other) => overlap(dot, other))) continue;
    const others = covers.filter((cover) => label.kind === 'country' || !cover.holds(...point));
    const setting = quietSettings(label, isTown, lang).find((setting) => {
      const rect = boxOf(setting, label.kind, point);
      return (
        inside(rect, free) &&
        !taken.some((other) => overlap(rect, other)) &&
        !others.some((cover) => cover.share(rect) > ACROSS)
      );
    });
    if (!setting) continue;
    taken.push(boxOf(setting, label.kind, point));
    if (dot) taken.push(dot);
    subject.add(label.id);
    placed.push({ label, position: label.position, style: label.kind, dot: dotted ? DOT.town : null, ...setting });
  }
  return { placed, islets, unnamed, taken: own };
}

/** What it costs a name to stand across what it shuns. */
const SHUNNED = 8;

/** The choices of a name, those across what it shuns after the others. */
function besideLines<T>(choices: readonly Choice<T>[], shun: readonly Rect[]): readonly Choice<T>[] {
  if (shun.length === 0) return choices;
  return choices
    .map((choice) =>
      choice.rects.some((rect) => shun.some((other) => overlap(rect, other)))
        ? { ...choice, cost: choice.cost + SHUNNED }
        : choice
    )
    .sort((a, b) => a.cost - b.cost);
}

const NAMELESS: Setting = { anchor: 'center', dx: 0, dy: 0, size: 0, lines: [], lead: null };

/**
 * The names that a scene shows while it rests; the stage asks the same.
 * @param keeps what else stands on the map then
 */
export function labelsAtRest(
  map: Pick<StoryMap, 'labels' | 'areas' | 'icons' | 'lang' | 'scenes'>,
  scene: SceneState,
  camera: Camera,
  frame: Frame,
  keeps?: Keeps
): Names {
  const box = boxIn(frame, map.scenes[scene.nearest]?.key?.height ?? 0);
  const all = box ? { ...keeps, clear: [...(keeps?.clear ?? []), box] } : keeps;
  return placeLabels(map.labels, camera, frame, { ...subjectOf(map, scene), ...(all && { keeps: all }) }, map.lang);
}

/** What a scene is about. */
export const subjectOf = ({ areas, icons }: Pick<StoryMap, 'areas' | 'icons'>, scene: SceneState): Subject => ({
  marks: new Set(scene.mark.keys()),
  ...(icons && { icons: iconsIn(icons, scene) }),
  areas: areas[scene.nearest] ?? [],
  layers: new Set(scene.layer.keys()),
  date: scene.date
});

/** The icons that stand at what a scene marks, by place. */
export const iconsIn = ({ icons, scenes }: MapIcons, { nearest }: SceneState): ReadonlyMap<string, Icon> =>
  new Map(
    Object.entries(scenes[nearest] ?? {}).flatMap(([id, name]) => {
      const icon = icons[name];
      return icon ? [[id, icon] as const] : [];
    })
  );

/** The part of a frame that names may stand in, CSS px. */
export function freeOf({ width, height, padding }: Frame): Rect {
  // A side with wide padding is where the text runs; a narrow one is only air.
  return [
    padding.left > width / 5 ? padding.left - 24 : 6,
    6,
    width - (padding.right > width / 5 ? padding.right - 24 : 6),
    height - Math.min(padding.bottom, 44) + 6
  ];
}

/** What the controls cover of the free part. */
function controlsOf({ width, padding }: Frame): Rect[] {
  if (padding.left > width / 5) return [[width - CONTROLS.width, 0, width, CONTROLS.height]];
  return padding.right > width / 5 ? [[0, 0, CONTROLS.width, CONTROLS.height]] : [];
}

const KIND_ORDER = { country: 0, region: 1, capital: 2, town: 3 } as const;
const priorityOf = (label: Label): number => label.minZoom + KIND_ORDER[label.kind] * 0.25;

/** Where a name that gives way may stand, the best first. */
function quietSettings(label: Label, isTown: boolean, lang: string): Setting[] {
  const size = LABEL_STYLE[label.kind].sizes[0];
  const text = textOf(label, label.kind, lang);
  const { radius = DOT.town } = label;
  const gap = GAP + radius;
  const above = 12 + radius - DOT.town;
  const set = (anchor: Setting['anchor'], dx: number, dy: number): Setting => ({
    anchor,
    dx,
    dy,
    size,
    lines: [text],
    lead: null
  });
  if (!isTown) return [set('center', 0, 0)];
  const [beside, over] = [
    [set('right', gap, 0), set('left', -gap, 0)],
    [set('center', 0, -above), set('center', 0, above)]
  ];
  // Beside a line that is not across it.
  return label.flat ? [...over, ...beside] : [...beside, ...over];
}

/** Highlighted islands that nobody would see, those that lie close together once. */
function isletsOf(areas: readonly HighlightArea[], camera: Camera, frame: Frame): (readonly [number, number])[] {
  const size = worldSize(camera.zoom);
  const [cx] = project(camera.center);
  const found: (readonly [number, number])[] = [];
  for (const area of areas) {
    const islands = area.islands ?? [];
    if ((islands[0]?.[2] ?? 0) * size >= 40) continue;
    const shown: (readonly [number, number])[] = [];
    for (const [x, y, extent] of islands) {
      const at = [x + turnsTo(x, cx), y] as const;
      const [left, top] = screenOf(at, camera, frame);
      if (shown.some(([u, v]) => Math.hypot(u - left, v - top) < 2 * ISLET + 3)) continue;
      shown.push([left, top]);
      if (extent * size < SPECK) found.push(at);
    }
  }
  return found;
}

const turnsTo = (x: number, center: number): number => Math.round(center - x);
