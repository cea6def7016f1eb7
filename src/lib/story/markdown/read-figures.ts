import type { Definition, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { quote } from '#lib/story/fields/located.ts';
import { checkPicture, fileOf } from '#lib/story/pictures/check-picture.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import type { ReadFolder } from '#lib/story/story-file.ts';
import { figureNode } from './figure-node.ts';
import { box } from './own-nodes.ts';
import { rangeOf } from './signs/written.ts';

/** As many pictures as a column has room for side by side. */
const MOST = 3;

/** What a text needs to know to show pictures. */
export interface FigureSetting {
  readonly source: SourceText;
  readonly definitions: readonly Definition[];
  readonly folder: ReadFolder;
}

/** Makes figures of the paragraphs that hold pictures and nothing else; other pictures are reported, and taken out. */
export function readFigures(root: Root, setting: FigureSetting, report: Report): void {
  const { source } = setting;
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'paragraph') {
      const images = imagesOf(node, setting.definitions);
      if (images === null) return;
      if (images.length > MOST) {
        const message = `${images.length} pictures stand in one paragraph, and a column has room for ${MOST} side by side.`;
        report('picture-many', rangeOf(node, source)[0], message, 'Leave a blank line between some of them.');
      }
      const shown = images.flatMap(
        (image) => checkPicture(image, rangeOf(image, source)[0], setting.folder, report) ?? []
      );
      const figures = shown.map((picture) => figureNode(picture, Math.min(MOST, shown.length)));
      const made: RootContent[] = figures.length > 1 ? [box('div', { className: ['gallery'] }, figures)] : figures;
      (parent.children as RootContent[]).splice(index, 1, ...made);
      return [SKIP, index + made.length];
    }
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const image = asImage(node, setting.definitions);
    if (image) setting.folder.used.add(fileOf(image.url));
    const message = `The picture ${quote(image?.url ?? node.alt ?? '')} stands among words.`;
    const hint = 'Put it in a paragraph of its own, with a blank line before and after it.';
    report('picture-placed', rangeOf(node, source)[0], message, hint);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The pictures of a paragraph; null where it has words, too. */
function imagesOf({ children }: Paragraph, definitions: readonly Definition[]): Image[] | null {
  const captioned = captionedOf(children, definitions);
  if (captioned) return [captioned];
  const images: Image[] = [];
  for (const child of children) {
    if (child.type === 'break' || (child.type === 'text' && child.value.trim() === '')) continue;
    const image = asImage(child, definitions);
    if (!image) return null;
    images.push(image);
  }
  return images.length > 0 ? images : null;
}

/** A picture, and on the line below it its caption in italics, as other tools have it. */
function captionedOf(children: readonly PhrasingContent[], definitions: readonly Definition[]): Image | null {
  const [first, second, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!first || second?.type !== 'emphasis' || rest.length > 0) return null;
  const image = asImage(first, definitions);
  return image && !image.title ? { ...image, title: toString(second) } : null;
}

function asImage(node: PhrasingContent, definitions: readonly Definition[]): Image | null {
  if (node.type === 'image') return node;
  if (node.type !== 'imageReference') return null;
  const target = definitions.find(({ identifier }) => identifier === node.identifier);
  if (!target) return null;
  const { alt, position } = node;
  return { type: 'image', alt, url: target.url, title: target.title, ...(position && { position }) };
}
