import type { RegionNames } from '#lib/atlas/region-names.ts';
import type { FeatureCollection } from 'geojson';
import type { Right } from './geojson/check-position.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { Naming } from '#lib/story/names.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import type { StoryFolder } from '#lib/story/story-file.ts';

/** What a file of data is read with. */
export interface Reading {
  readonly layer: DeclaredLayer;
  /** For the front matter: what is wrong with the layer’s fields. */
  readonly inLayer: Report;
  /** For the file: what is wrong with it. */
  readonly report: Report;
  /** Null where the story’s language is not known, and so no name in it. */
  readonly naming: Naming | null;
  /** What the regions of the atlas are called in tables; asked for once a table names some. */
  readonly regionNames: () => RegionNames;
  readonly folder: StoryFolder;
  /** Of other files that it leads to. */
  readonly issues: Issue[];
}

/** What a file holds. */
export interface LayerData {
  readonly data: FeatureCollection;
  /** Where the positions are written that are right. */
  readonly positions: readonly Right[];
  /** Where in the file a feature, by its index, has a property, or is itself where it has none. */
  readonly where: (index: number, property: string) => number;
  /** By what each feature was joined to its region, as it is written. */
  readonly names?: readonly string[];
  /** Of what is wrong at such an offset, where that is not the report of the file. */
  readonly report?: Report;
}

/** Reads the text of a file of data; null where it is none, and issues say why. */
export type DataReader = (source: SourceText, reading: Reading) => LayerData | null;
