import type { Document } from '@xmldom/xmldom';
import type { Feature } from 'geojson';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';

/** A format in XML: what its outermost element is called, and how its features are made. */
export interface Format {
  readonly name: 'GPX' | 'KML';
  readonly roots: readonly string[];
  /** Its geometries hold three numbers a position: longitude, latitude, and the offset at which it is written. */
  readonly convert: (document: Document, source: SourceText, report: Report) => Feature[];
  /** What to do about positions whose two numbers are exchanged. */
  readonly exchange: string;
  /** What a file of it holds that is drawn. */
  readonly holds: string;
}
