import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language, Names } from '#lib/text/language.ts';

/** ISO 3166-1 alpha-2 for countries (`AZ`), a slug for the rest (`nagorno-karabakh`). */
export type RegionId = string;
/** ISO 3166-2 (`UA-65`), or a slug of country and name where that has no code for it. */
export type ProvinceId = RegionId;
/** A slug: `baku`. */
export type PlaceId = string;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A day, a month or a year: `2023-09-01`, `2023-09`, `2023`. */
export type RoughDay = string;

export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** When it was published or, failing that, read. */
  readonly date: Day;
  /** Of its title, where that is not English. */
  readonly lang?: Language;
  /** Address of a kept copy of it. */
  readonly archive?: string;
}

/** What is said beside a status, on some days of a period. */
export interface Note {
  /** First day on which it is true, or null for that of its period. */
  readonly from: Day | null;
  /** First day on which it no longer is, or null for that of its period. */
  readonly to: Day | null;
  readonly text: Names;
}

/**
 * What a region is to the states that its period names as administering it: administered by them; a part of one by its own law;
 * self-governing within one; a state in free association with one; a dependency of the Crown, for which one answers abroad.
 */
export type Relation = 'administered' | 'part' | 'self-governing' | 'associated' | 'crown';

/** Why a town is named on the card of a country. */
export type SeatRole = 'capital' | 'government' | 'parliament';

/** A capital or seat between two days, as in a period. */
export interface Seat {
  readonly place: PlaceId;
  readonly role: SeatRole;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** An area as it is published. */
export interface PublishedArea {
  readonly km2: number;
  /** Who says so, and of what year: "CIA World Factbook, 2024". */
  readonly source: string;
}

/** What a region was between two days. */
export interface Period {
  /** `nk-1994-2020`; the region's own id where it has one period alone. */
  readonly id: string;
  /** First day, or null where it began before the atlas does (`FIRST_DAY`). */
  readonly from: Day | null;
  /** First day on which it no longer held, or null where it still holds. */
  readonly to: Day | null;
  /** Id of the geometry in the atlas' topology, or null where no line can be drawn ("front moving"). */
  readonly shape: string | null;
  /** What it was then, where that is not the region's own kind: `part` of a state like any other; `region` where it was nothing of these. */
  readonly kind?: 'territory' | 'disputed' | 'part' | 'region';
  /** In words, neutral: "breakaway republic, recognised by no UN member". */
  readonly status: Names;
  readonly administeredBy: readonly RegionId[];
  /** To those who administer it. */
  readonly relation: Relation;
  /** Who administers where that is no region of the atlas (a breakaway authority, a UN mission), in words. */
  readonly administration: Names | null;
  readonly claimedBy: readonly RegionId[];
  /** Of its shape, as it is published, where that is too small for its lines to tell. */
  readonly area?: PublishedArea;
  readonly precision: 'generalised' | 'approximate';
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /** What it was called then, where that is not its name. */
  readonly names?: Names;
  /** Whether a part of today's country was none of it. */
  readonly divided?: true;
  /** The region that it was a part of: on these days it is no tile of the land, and its shape is a part of that one’s. */
  readonly within?: RegionId;
}

/** What lies beside a province: one of its own state or of another, or a state, which has no `of`. */
export interface Beside {
  readonly of?: RegionId;
  readonly names: Names;
}

export interface Region {
  readonly id: RegionId;
  /** `area` is a part of the world without an edge of its own (the Middle East): framed and named, never drawn. */
  readonly kind: 'country' | 'territory' | 'disputed' | 'area' | 'province';
  readonly names: Names;
  /** Of what is no more, or was called otherwise: what else it was called, by language. */
  readonly aliases?: Readonly<Record<Language, readonly string[]>>;
  /** Of a province, or what is made of provinces: its state, what it is there, in words, and what lies beside it. Only an atlas of a story has these. */
  readonly province?: { readonly of: RegionId; readonly unit: Names; readonly beside?: readonly Beside[] };
  /** Of a territory: the state that it belongs to, and whether that state's own law makes it a part of the state itself. */
  readonly belongs?: { readonly to: RegionId; readonly integral: boolean };
  /** What a view of the region frames: its main polygons, not its remote islands. */
  readonly bounds: Bounds;
  /** Where its name stands. */
  readonly label: Position;
  /** The town that is marked as its capital, and that distances are measured from. */
  readonly capital: PlaceId | null;
  /** What is its capital and where its government sits, as its card says it: both where they differ. */
  readonly seats: readonly Seat[];
  /** Of what tiles the land: its shape, which is drawn on every day that no period has. */
  readonly tile?: string;
  /** Oldest first, never overlapping; none for an area. On days between them the atlas says nothing of it. */
  readonly periods: readonly Period[];
}

export interface Inhabitants {
  readonly count: number;
  /** Who counted, and the year: "GeoNames, 2023". */
  readonly source: string;
}

export interface Place {
  readonly id: PlaceId;
  readonly names: Names;
  /** What it was called on other days, oldest first. */
  readonly was?: readonly { readonly from: Day | null; readonly to: Day; readonly names: Names }[];
  readonly position: Position;
  /** Natural Earth's scale rank, 0 (world city) to 10 (village): which zoom its label appears at. */
  readonly rank: number;
  /** Roughly, as GeoNames or Natural Earth have it: tells which town of a name is meant. */
  readonly population: number | null;
  /** As its card says it: counted in a year, by somebody. None where lists do not agree. */
  readonly inhabitants?: Inhabitants;
  /** Null of a story’s own place where no country is drawn: at sea. */
  readonly country: RegionId | null;
  /** Marked as the capital of `country`. */
  readonly capital: boolean;
  /** What its card says of it beside, and who says so. */
  readonly caveat?: { readonly note: Names; readonly sources: readonly Source[] };
  /** A place of a story’s own, which no other story knows. */
  readonly own?: OwnPlace;
}

/** What a story says of a place of its own, beside its name and position. */
export interface OwnPlace {
  /** Who says that it lies there; null where the scene that marks it does not. */
  readonly source: Said | null;
  /** Of its name. */
  readonly lang: Language;
  /** What marks it in place of a dot, by name. */
  readonly icon?: string;
  /** What it has to do with the story. */
  readonly role?: string;
}

/** Text in the language that there is of it. */
export interface Said {
  readonly text: string;
  readonly lang: Language;
}
