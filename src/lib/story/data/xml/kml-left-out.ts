import type { Document, Element } from '@xmldom/xmldom';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { nameOf, offsetOf, remove, textIn, within } from './element.ts';
import { isHtml } from './properties.ts';

/** What KML can hold and a layer does not draw, each with what to do. */
const OTHERS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  NetworkLink: [
    'A link to another file is not followed',
    'Download what it leads to, and declare that as a layer’s file; a .kmz is unpacked first.'
  ],
  GroundOverlay: ['A picture that is laid over the map is left out', 'Take it out of the file.'],
  PhotoOverlay: ['A photograph that is placed on the map is left out', 'Put it into the text of the story.'],
  ScreenOverlay: ['A picture that is laid over the screen is left out', 'Say in the text what it says.'],
  Tour: ['A tour of cameras is left out', 'Make a scene of each of its views.'],
  Model: ['A model in three dimensions is left out', 'Draw its outline, or put a point there.']
};

/** Reports what the map does not show of a file, and takes it out of it: nothing that it leads to is fetched. */
export function reportLeftOut(document: Document, source: SourceText, report: Report): void {
  for (const element of within(document, ...Object.keys(OTHERS))) {
    const [what, hint] = OTHERS[nameOf(element)] ?? ['', ''];
    const href = textIn(within(element, 'href')[0]);
    report('kml-left-out', offsetOf(source, element), `${what}${href ? `: ${quote(href)}` : ''}.`, hint);
    if (nameOf(element) !== 'Model') remove(element);
  }
  once(
    within(document, 'description').find((one) => isHtml(textIn(one))),
    (at) => {
      const hint = 'Nothing needs to be done, unless its pictures or links matter: they are left out.';
      report('kml-left-out', at, 'Descriptions of the file hold HTML, of which the text is kept.', hint);
    },
    source
  );
  const styles = within(document, 'Style', 'StyleMap', 'CascadingStyle', 'styleUrl');
  const icon = styles.flatMap((style) => within(style, 'href')).find((href) => /^\w+:/.test(textIn(href)));
  once(
    icon,
    (at) => {
      const message = `Icons of the file are not fetched: ${quote(textIn(icon))}.`;
      report('kml-left-out', at, message, 'Nothing needs to be done: points are drawn as the layer’s kind draws them.');
    },
    source
  );
  once(
    styles[0],
    (at) => {
      const message = 'Colours, widths and icons of the file are not kept: a layer is drawn in the colours of the map.';
      report(
        'kml-left-out',
        at,
        message,
        'Nothing needs to be done, unless the colours mean something: then say it in the text.'
      );
    },
    source
  );
  for (const style of styles) remove(style);
  // Types of values are read from the values themselves.
  for (const field of within(document, 'SimpleField')) remove(field);
}

function once(element: Element | undefined, say: (at: number) => void, source: SourceText): void {
  if (element) say(offsetOf(source, element));
}
