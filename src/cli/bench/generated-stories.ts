import { coast } from './coast.ts';

/** The files of a story's folder by name. */
export type StoryFiles = Readonly<Record<string, string>>;

/** Countries that scenes go to in turn, near and far from one another, so that the map always moves. */
const COUNTRIES = ['AZ', 'GE', 'AM', 'TR', 'IR', 'IL', 'EG', 'GR', 'RO', 'UA'];

const PARAGRAPH =
  'A paragraph of a story that nobody has written: as long as most are, with two sentences and no more to see than the ' +
  'country that the map goes to. It is read in some ten seconds, while the map rests and then travels on to the next.';

const frontMatter = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nstandfirst: Generated to be measured.\nlang: en\ndate: 2022-10-03\n${more}---\n`;

const scene = (fields: string): string => `\n\`\`\`scene\n${fields}\n\`\`\`\n\n${PARAGRAPH}\n`;

/** A story of so many steps. */
export function storyOfSteps(count: number): StoryFiles {
  const scenes = Array.from({ length: count }, (_, i) => {
    const country = COUNTRIES[i % COUNTRIES.length]!;
    return scene(`view: [${country}]\nhighlight: [${country}]`);
  });
  return { 'story.md': frontMatter(`A story of ${count} steps`) + scenes.join('') };
}

/** A story of four steps that look at a layer of so many positions, from afar and from near. */
export function storyOfLayer(count: number): StoryFiles {
  const layers = `layers: [{ id: coast, file: coast.geojson, kind: fill, name: A coast, source: Generated, simplify: true }]\n`;
  const views = [
    '{ bounds: [37, 35, 53, 45] }',
    '{ center: [50, 40], zoom: 7 }',
    '{ center: [45, 43], zoom: 6.5 }',
    '{ bounds: [37, 35, 53, 45] }'
  ];
  const story = frontMatter(
    `A layer of ${count} positions`,
    count > 10_000 ? layers : layers.replace(', simplify: true', '')
  );
  const geometry = { type: 'Polygon', coordinates: [coast(count, 4)] };
  const feature = { type: 'Feature', id: 'coast', properties: { name: 'A coast' }, geometry };
  return {
    'story.md': story + views.map((view) => scene(`view: ${view}\nlayers: [coast]`)).join(''),
    'coast.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature] })
  };
}
