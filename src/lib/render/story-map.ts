import type { Topology, GeometryCollection } from 'topojson-specification';
import type { Day, PlaceId, RoughDay } from '#lib/atlas/region.ts';
import type { PlaneBox } from '#lib/geo/quadrilateral.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Entry } from '#lib/story/scale/color-scale.ts';
import type { ShapeId, StagedScene } from '#lib/story/staged.ts';
import type { Role } from '#lib/story/role.ts';
import type { Basemap, Layer } from '#lib/story/story.ts';
import type { MapIcons } from './icon.ts';
import type { Paint } from './paint.ts';
import type { HighlightArea } from '#lib/render/labels/highlight-area.ts';

/** A name on the map. */
export interface Label {
  /** Of the region or place that it names. */
  readonly id: string;
  readonly text: string;
  readonly position: Position;
  readonly kind: 'country' | 'region' | 'town' | 'capital';
  /** Zoom from which it is worth its room, when nothing asks for it. */
  readonly minZoom: number;
  /** Of a place of the story's own, what it has to do with that: its mark has the tone. */
  readonly role?: string;
  /** Ids of the story's layers that have a point of their own in the same spot. */
  readonly under?: readonly string[];
  /** Of a region that is called so, or is one, on some of the story's days alone: these. */
  readonly days?: readonly Day[];
  /** Of a feature of a layer: it is named while this part of the layer shows. */
  readonly part?: string;
  /** Of a line that runs across the map more than down it: it is named above or below it before it is named beside it. */
  readonly flat?: true;
  /** Of its circle, CSS px, beside which it is named. */
  readonly radius?: number;
}

export type StoryTopology = Topology<{
  countries: GeometryCollection;
  disputed: GeometryCollection;
  lakes: GeometryCollection;
  rivers: GeometryCollection;
}> & {
  /** Those that the story shows; left out where it shows none. */
  readonly objects: { readonly provinces?: GeometryCollection };
};

/** How what a layer’s scale tells apart is painted, by its entry: `0`, `other`, `missing`; `all` where it has no scale. */
export type Looks = Readonly<Record<string, Paint>>;

/** Features of a layer that look alike and show in the same scenes. */
export interface Part {
  /** The layer’s where it is its only one, else `<layer>~<n>`. */
  readonly id: string;
  /** What of the layer’s scale it is; null where the layer has none. */
  readonly entry: Entry | null;
  /** Of its circles where they are sized, CSS px. */
  readonly radius?: number;
  /** The shapes of the atlas that it fills, of a layer of regions. */
  readonly shapes?: readonly ShapeId[];
}

/** Ends of lines of a layer. */
export interface LayerHeads {
  /** Id of the part that they show with, or of a layer that is drawn as one. */
  readonly part: string;
  /** The last of the way to each. */
  readonly ways: readonly (readonly Position[])[];
}

/** A layer of a map. One whose features are all drawn alike, in each scene that shows it, has no more than its name. */
export interface LayerRef extends Pick<Layer, 'id' | 'kind' | 'name' | 'source' | 'lang' | 'color' | 'size'> {
  readonly looks?: Looks;
  /** In the order in which they are drawn. */
  readonly parts?: readonly Part[];
  /** The ends of its lines that have heads; left out where none has. */
  readonly heads?: readonly LayerHeads[];
  /** Of a picture: the upright rectangle of the plane that it is served as, and when it shows it. */
  readonly raster?: { readonly box: PlaneBox; readonly date: RoughDay };
}

/** How the map of a story draws what has a role, and what its readers call that. */
export interface RoleLook {
  readonly name: string;
  readonly highlight: Paint;
  readonly outline: Paint;
}

/** A small map that says where the map is, drawn at build: paths and sizes in CSS px. */
export interface Inset {
  readonly size: readonly [width: number, height: number];
  /** The earth, or a region and what is around it. */
  readonly globe?: true;
  readonly land: string;
  /** Edge of the region that it is of. */
  readonly edge?: string;
  /** What the map shows; a spot where that has no width. */
  readonly spot: readonly [x: number, y: number, width: number, height: number];
  /** Id of its region. */
  readonly of?: string;
}

/** All that the map of one story in one language needs: what its cameras can see, and no more. */
export interface StoryMap<T = StoryTopology> {
  readonly lang: string;
  readonly scenes: readonly StagedScene[];
  readonly labels: readonly Label[];
  /** For each scene, what its screens see of the regions that it highlights. */
  readonly areas: readonly (readonly HighlightArea[])[];
  /** What marks places in place of dots; left out where nothing does. */
  readonly icons?: MapIcons;
  /** Where each place that a scene marks lies. */
  readonly marks: Readonly<Record<PlaceId, Position>>;
  readonly layers: readonly LayerRef[];
  /** Left out where there are none. */
  readonly insets?: readonly Inset[];
  /** Of the roles that the story uses; left out where it uses none. */
  readonly roles?: Readonly<Partial<Record<Role, RoleLook>>>;
  /** How routes are painted that are no plain ones, by their `look`; left out where there are none. */
  readonly routeLooks?: Readonly<Record<string, Paint>>;
  readonly basemap: Basemap;
  readonly date: Day;
  readonly topology: T;
  readonly maxZoom: number;
}
