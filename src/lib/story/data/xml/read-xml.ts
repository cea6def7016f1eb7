import type { Element } from '@xmldom/xmldom';
import { CODES } from '#lib/story/codes.ts';
import { nameOf } from './element.ts';
import { checkFeatures } from './check-features.ts';
import { foreignFile } from '#lib/story/data/foreign-file.ts';
import type { DataReader, LayerData } from '#lib/story/data/layer-data.ts';
import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import type { Format } from './format.ts';
import { parseXml } from './parse-xml.ts';

/** A reader of a format in XML. */
export const readerOf =
  (format: Format): DataReader =>
  (source, { layer, report }) =>
    readXml(source, format, layer.kind, report);

/** The features of a file, of the geometries that its layer draws; null where there are none, and issues say why. */
export function readXml(source: SourceText, format: Format, kind: LayerKind, everything: Report): LayerData | null {
  if (!/^\s*</.test(source.text) && source.text.trim() !== '') {
    const foreign = foreignFile(source.text, format.name);
    const message = foreign?.message ?? `This is no ${format.name}: it does not begin with “<”.`;
    everything('xml-type', 0, message, foreign?.hint ?? `Export the layer again, as ${format.name}.`);
    return null;
  }
  const document = parseXml(source, everything);
  const root = document?.documentElement;
  if (!document || !root) return null;
  if (!format.roots.includes(nameOf(root))) {
    reportRoot(source, root, format, everything);
    return null;
  }
  const capped = cappedReport(everything);
  let refused = false;
  const report: Report = (code, ...where) => {
    refused ||= CODES[code].severity === 'error';
    capped(code, ...where);
  };
  const features = format.convert(document, source, report);
  // Of what was refused it has been said why.
  return features.length === 0 && refused ? null : checkFeatures(features, format, kind, report);
}

function reportRoot(source: SourceText, root: Element, { name }: Format, report: Report): void {
  const foreign = foreignFile(source.text, name);
  const is = foreign?.what === 'GPX' || foreign?.what === 'KML' ? foreign.what : null;
  if (foreign && is) {
    const hint = `Let its name end in .${is.toLowerCase()}, and correct “file” in the layer.`;
    return report('xml-type', foreign.offset, `This is no ${name}: it is ${is}.`, hint);
  }
  const message = foreign?.message ?? `This is no ${name}: its first element is <${root.tagName}>.`;
  report('xml-type', foreign?.offset ?? 0, message, foreign?.hint ?? `Export the layer again, as ${name}.`);
}
