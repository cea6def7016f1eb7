import { WIDE_SCREEN } from '#lib/core/wide-screen.ts';
import type { Element } from 'hast';
import type { PhrasingContent } from 'mdast';
import { PICTURES } from '#lib/story/pictures/addressed.ts';
import {
  clipName,
  fallbackOf,
  mainFile,
  servedName,
  widthsOf,
  type ServedFormat,
  type ShownPicture
} from '#lib/story/pictures/served.ts';
import { box, inline, words, type BoxNode } from './own-nodes.ts';

/** How wide a picture is on the page: in a column beside the map, else below it. @param beside pictures side by side, there */
const sizes = (beside: number): string => {
  const column =
    beside === 1 ? 'clamp(236px, 35vw - 44px, 416px)' : `calc(clamp(236px, 35vw - 44px, 416px) / ${beside})`;
  return `${WIDE_SCREEN} ${column}, (max-width: 640px) calc(100vw - 59px), 581px`;
};

/**
 * A picture with its caption. Its box has the picture's own shape before it has come, so that nothing moves when it does.
 *
 * @param beside how many pictures stand side by side
 */
export function figureNode(picture: ShownPicture, beside: number): BoxNode {
  const { caption, credit } = picture;
  const said: PhrasingContent[] = caption === '' ? [] : [{ type: 'text', value: `${caption} ` }];
  const figcaption = words('figcaption', {}, [...said, inline('span', { className: ['credit'] }, credit)]);
  return {
    ...box('figure', { className: ['picture'] }, [
      picture.clip ? clipNode(picture, picture.clip) : pictureNode(picture, beside),
      figcaption
    ]),
    shown: picture
  };
}

function pictureNode(picture: ShownPicture, beside: number): BoxNode {
  const widths = widthsOf(picture);
  const address = (width: number, format: ServedFormat) => PICTURES + servedName(picture, width, format);
  const set = (format: ServedFormat) => widths.map((width) => `${address(width, format)} ${width}w`).join(', ');
  const fallback = fallbackOf(picture);
  const [width, height] = [widths.at(-1)!, Math.round((picture.height * widths.at(-1)!) / picture.width)];
  const hChildren = [
    element('source', { type: 'image/avif', srcSet: set('avif'), sizes: sizes(beside) }),
    element('img', {
      src: address(widths[Math.min(1, widths.length - 1)]!, fallback),
      srcSet: set(fallback),
      sizes: sizes(beside),
      width,
      height,
      alt: picture.alt,
      loading: 'lazy',
      decoding: 'async',
      ...(picture.alpha ? { className: ['clear'] } : {})
    })
  ];
  const node = box('picture', {}, []);
  return { ...node, data: { ...node.data, hChildren } };
}

const element = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties,
  children: []
});

/** Nothing of a clip is fetched before a reader plays it, and none plays by itself. */
function clipNode(poster: ShownPicture, clip: NonNullable<ShownPicture['clip']>): BoxNode {
  return box(
    'video',
    {
      src: PICTURES + clipName(clip),
      poster: PICTURES + mainFile(poster).name,
      width: clip.width,
      height: clip.height,
      ariaLabel: poster.alt,
      controls: true,
      muted: true,
      playsInline: true,
      preload: 'none'
    },
    []
  );
}
