import type { IconName } from './icon-names.ts';
import type { LayerKind } from './layer-kinds.ts';
import type { ColorScale } from './scale/color-scale.ts';
import type { SizeScale } from './scale/size-scale.ts';
import type { Note } from './note.ts';
import type { FeatureCollection } from 'geojson';
import type { Day, Place, PlaceId, RegionId, RoughDay, Source } from '#lib/atlas/region.ts';
import type { StoryProvinces } from '#lib/atlas/provinces/province.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Corners } from '#lib/geo/quadrilateral.ts';
import type { Picture } from './pictures/picture.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language } from '#lib/text/language.ts';
import type { ShownPicture } from './pictures/served.ts';
import type { Arrow, LineStyle } from './line-style.ts';
import type { Role } from './role.ts';

/** What a scene must show: bounds that are fitted into the frame, or a camera that is taken as it is. */
export type View =
  { readonly kind: 'bounds'; readonly bounds: Bounds } | { readonly kind: 'camera'; readonly camera: Camera };

/** Those that are integral to the state, or its self-governing territories too, or none. */
export type Parts = 'integral' | 'all' | 'none';

export type Travel = 'scrub' | 'fly' | 'cut';

/** A line that a scene draws: more than the great circle through a few places. */
export interface Route {
  /** The positions that it passes through, in order: two at least. */
  readonly through: readonly Position[];
  readonly arrow: Arrow | null;
  readonly line: LineStyle;
  readonly role: Role | null;
  /** How far it leaves the great circle, -1 to 1: a share of half the way, to the right of who follows it. */
  readonly bend: number;
  readonly name: string | null;
  /** Of the name and the source, where that is not the story's: a translation that gives none has the original's. */
  readonly lang?: Language;
  readonly source: string | null;
}
/** By layer and property, values as text. */
export type Only = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A scene with every name resolved: what the map shows while a step is read. */
export interface Scene {
  readonly id: string;
  /** A scene that names nothing has the view of the step before. */
  readonly view: View;
  readonly highlight: readonly RegionId[];
  /** What role those have that have one; left out where none has. */
  readonly roles?: Readonly<Record<RegionId, Role>>;
  /** Which of the parts that the atlas draws apart are filled with a state that is highlighted. */
  readonly parts: Parts;
  /** The regions that its view names. */
  readonly framed: readonly RegionId[];
  readonly mark: readonly PlaceId[];
  /** What marks some of them here in place of a dot; left out where nothing does. */
  readonly icons?: Readonly<Record<PlaceId, IconName>>;
  /** The positions that the route passes through, in order; empty where there is none. */
  readonly route: readonly Position[];
  /** In the order in which they are drawn; left out where a scene has none of these. */
  readonly routes?: readonly Route[];
  /** Ids of the story's layers. */
  readonly layers: readonly string[];
  /** Of the features of some of those, the ones that it shows: by layer and property, the values that they have. */
  readonly only?: Only;
  /** Callouts; left out where there are none. */
  readonly notes?: readonly Note[];
  /** Whether it has a scale bar where one is true; left out where it has none. */
  readonly scale?: true;
  /** Of which region a small map says where this is; left out where there is none. */
  readonly inset?: 'auto' | RegionId;
  /** Two of them, pictures, of which the scene wipes from the first to the second; left out where it does not. */
  readonly compare?: readonly [before: string, after: string];
  /** Borders are drawn as of this day. */
  readonly date: Day;
  readonly travel: Travel;
  /** The editor's own text alternative, or null where the generated one is used. */
  readonly alt: string | null;
}

/** A place or region named in the text of a step. */
export interface Mention {
  readonly id: RegionId | PlaceId;
  readonly kind: 'region' | 'place';
  /** As the text has it: "azerbaïdjanais". */
  readonly text: string;
}

export interface Step {
  readonly id: string;
  /** Sanitised; a mention in it is `<button type="button" data-place="<id>">`. */
  readonly html: string;
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
}

/** The story's own GeoJSON. */
export interface Layer {
  readonly id: string;
  /** Its file in the story's folder. */
  readonly file: string;
  readonly kind: LayerKind;
  readonly name: string;
  readonly source: string;
  /** Of its words, where that is not the story's original's. */
  readonly lang?: Language;
  /** Whether the build simplifies it, however large it is. */
  readonly simplify: boolean;
  /** What stands at each of its points; left out where nothing does. */
  readonly icon?: IconName;
  /** How its lines are drawn, where they have heads, and what it has to do with the story; each left out where it does not say. */
  readonly line?: LineStyle;
  readonly arrow?: Arrow;
  readonly role?: Role;
  /** Of kind image: the picture, where it lies, and when it shows it. Its one feature, then, is that. */
  readonly image?: { readonly picture: Picture; readonly corners: Corners; readonly date: RoughDay };
  readonly data: FeatureCollection;
  /** Of kind circle: whether they stand for regions of the atlas, whose ids its features have; left out where they do not. */
  readonly ofRegions?: true;
  /** By what its features are told apart; left out where they are all drawn alike. */
  readonly color?: ColorScale;
  readonly size?: SizeScale;
  /** The property that is drawn as a name. */
  readonly label?: string;
  /** What readers call its properties, in the order given; left out where they have their own names. */
  readonly titles?: readonly (readonly [property: string, title: string])[];
  /** The properties between whose days a feature shows, the first and the last day too. */
  readonly from?: string;
  readonly to?: string;
  /** Where the build has simplified it: how many positions there were and are, and how far a line is off at most, CSS px. */
  readonly generalised?: { readonly before: number; readonly count: number; readonly off: number };
}

/** `atlas`, or somebody else's basemap: a MapLibre style, or a PMTiles archive. */
export type Basemap =
  | { readonly kind: 'atlas' }
  | {
      readonly kind: 'style' | 'pmtiles';
      readonly url: string;
      /** The sites that a reader's browser may ask for it, that of `url` first: `https://tiles.example.org`. */
      readonly origins: readonly string[];
    };

export interface Story {
  readonly slug: string;
  /** With its country or script where the editor gives one: `en-GB`. */
  readonly lang: Language;
  /** Language of the original; equal to `lang` in the original itself. */
  readonly originalLang: Language;
  /** Every language that the story can be read in, the original first. */
  readonly languages: readonly Language[];
  readonly title: string;
  readonly standfirst: string;
  readonly date: Day;
  readonly published: Day;
  readonly authors: readonly string[];
  readonly sources: readonly Source[];
  /** Its own, with their names in its language; left out where there are none. */
  readonly places?: readonly Place[];
  /** The provinces that it shows; left out where it shows none. */
  readonly provinces?: StoryProvinces;
  readonly layers: readonly Layer[];
  /** What its readers call the roles that it has names for; left out where it has none. */
  readonly roles?: Readonly<Partial<Record<Role, string>>>;
  readonly basemap: Basemap;
  /** HTML of the paragraphs before the first scene; may be empty. */
  readonly introduction: string;
  readonly steps: readonly Step[];
  /** That its text shows, in order; left out where there are none. */
  readonly pictures?: readonly ShownPicture[];
}
