import type { InferOutput } from 'valibot';
import type { AllProvinceFacts } from '../provinces/province-topology.ts';
import type * as histories from './history-schema.ts';
import type * as schemas from './schemas.ts';
import type { Table } from './table.ts';

/** The atlas' tables as they were read. */
export interface Tables {
  readonly countries: Table<InferOutput<typeof schemas.countries>>;
  readonly sources: Table<InferOutput<typeof schemas.sources>>;
  readonly publishers: Table<InferOutput<typeof schemas.publishers>>;
  readonly statuses: Table<InferOutput<typeof schemas.statuses>>;
  readonly areas: Table<InferOutput<typeof schemas.areas>>;
  readonly places: Table<InferOutput<typeof schemas.places>>;
  readonly publishedAreas: Table<InferOutput<typeof schemas.publishedAreas>>;
  readonly inhabitants: Table<InferOutput<typeof schemas.inhabitants>>;
  /** Of all parts of the world. */
  readonly history: Table<InferOutput<typeof histories.history>>;
  readonly townHistory: Table<InferOutput<typeof histories.townHistory>>;
  /** By region id, which is the file's name. */
  readonly regions: ReadonlyMap<string, Table<InferOutput<typeof schemas.region>>>;
}

/** What the derivation measured and gathered. */
export interface Derived {
  readonly shapes: InferOutput<typeof schemas.shapeFacts>;
  readonly places: InferOutput<typeof schemas.derivedPlaces>;
  readonly provinces: AllProvinceFacts;
}

/** Names by id and language, from `src/atlas/names/`; they come before those of the tables. */
export interface NameTables {
  readonly regions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly places: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
