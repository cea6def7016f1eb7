type Severity = 'error' | 'warning';

const error = (title: string) => ({ severity: 'error' as Severity, title });
const warning = (title: string) => ({ severity: 'warning' as Severity, title });

/** Every kind of mistake: its stable code, how bad it is, and a line that names it. docs/issues.md explains each. */
export const CODES = {
  // The folder and its files
  'slug-invalid': error('A folder name that makes no address'),
  'story-missing': error('A folder without story.md'),
  'file-stray': warning('A file that no story uses'),
  'file-outside': error('A link that leads out of the folder'),
  'file-too-large': error('A file too large to serve'),
  'file-encoding': error('A file that is not UTF-8'),
  'nesting-too-deep': error('Brackets, lists or quotes nested too deeply'),

  // Fields, in the front matter and in scenes
  'front-matter-missing': error('No front matter'),
  'front-matter-unclosed': error('Front matter that does not end'),
  'yaml-syntax': error('Fields that cannot be read'),
  'yaml-tab': error('A tab where spaces are needed'),
  'yaml-unsupported': error('YAML that the format has no use for'),
  'fields-expected': error('Text where fields belong'),
  'field-missing': error('A field that has to be there'),
  'field-empty': error('A field without a value'),
  'field-type': error('A value of the wrong kind'),
  'field-unknown': error('A field that the format does not have'),
  'field-duplicate': error('A field given twice'),
  'id-invalid': error('An id that makes no address'),
  'date-invalid': error('A date that is not on the calendar'),
  'date-before-atlas': warning('A date before the countries of the atlas'),
  'published-before-date': warning('Published before the date of its borders'),
  'lang-unknown': error('A language that is not known'),
  'lang-without-names': warning('A language that the atlas and the page do not speak'),
  'url-invalid': error('An address that is not http(s)'),
  'basemap-invalid': error('A basemap that is neither the atlas nor http(s)'),
  'basemap-foreign': warning('A basemap that readers ask another site for'),
  'basemap-origin': error('An origin that is none, or that no basemap has'),
  'source-incomplete': warning('A source without publisher or date'),
  'source-duplicate': warning('The same source twice'),

  // Scenes
  'story-without-scenes': error('A story without a scene'),
  'scene-unclosed': error('A scene whose fence does not end'),
  'scene-fence': error('A fence that is almost a scene'),
  'scene-nested': error('A scene inside a list, a quote or an indent'),
  'scene-without-text': warning('A scene that nothing is read over'),
  'scene-id-duplicate': error('Two scenes of the same id'),
  'travel-unknown': error('A travel that does not exist'),
  'parts-unknown': error('Parts of a state that do not exist'),
  'alt-too-long': warning('A text alternative that is too long'),

  // Names
  'place-unknown': error('A name that the atlas does not know'),
  'place-ambiguous': error('A name that may mean several places'),
  'name-repeated': warning('The same place twice in one list'),
  'region-expected': error('A place where a region belongs'),
  'place-expected': error('A region where a place belongs'),
  'highlight-not-drawn': warning('A highlight that the atlas does not draw on that date'),
  'route-short': error('A route of fewer than two places'),

  // The view
  'view-empty': error('A view of nothing'),
  'view-none': warning('A story that shows nothing but the world'),
  'view-near': warning('A view from nearer than the atlas bears'),
  'zoom-range': error('A zoom out of range'),
  'bearing-range': error('A bearing out of range'),
  'pitch-range': error('A pitch out of range'),
  'longitude-range': error('A longitude out of range'),
  'latitude-range': error('A latitude out of range'),
  'position-swapped': error('Longitude and latitude swapped'),
  'bounds-order': error('Bounds in the wrong order'),

  // The text
  'html-dropped': warning('HTML in the text'),
  'image-unsupported': error('An image in the text'),
  'heading-level': warning('A heading of the first level'),
  'link-url': error('A link that is neither web, mail nor a scene'),
  'link-anchor': error('A link to a scene that does not exist'),
  'place-link-unknown': error('A place link to an id that does not exist'),
  'place-link-broken': error('A place link that does not read as one'),
  'table-unsupported': warning('A table'),
  'footnote-unsupported': warning('A footnote'),
  'strikethrough-unsupported': warning('Text that is not struck through'),
  'task-list-unsupported': warning('A list of tasks'),
  'extension-unsupported': warning('A sign of another Markdown'),
  'address-bare': warning('An address that is no link'),
  'heading-broken': warning('A heading that is none'),
  'heading-underlined': warning('A paragraph that becomes a heading'),
  'emphasis-broken': warning('Emphasis that is none'),
  'code-unmeant': warning('Code that nobody meant'),
  'list-broken': warning('A list that is none'),
  'entity-broken': warning('A character by name that is none'),
  'link-broken': warning('A link that is none'),
  'link-redirected': warning('A link by way of somebody else'),
  'text-unbreakable': warning('Words that no line can break between'),

  // Translations
  'translation-lang': error('A translation whose language is not that of its file name'),
  'translation-of-itself': error('A translation into the language of the original'),
  'translation-repeated': error('Two translations into one language'),
  'translation-field': error('A front matter field that belongs to the original'),
  'translation-scene-field': error('A scene field that belongs to the original'),
  'translation-scene-id': error('A translated scene without its id'),
  'translation-scene-missing': error('A scene that is not translated'),
  'translation-scene-extra': error('A scene that the original does not have'),
  'translation-scene-order': error('Scenes in another order than the original'),
  'translation-part-missing': warning('A part of the story that is not translated'),

  // Layers
  'layer-id-duplicate': error('Two layers of the same id'),
  'layer-kind': error('A layer of a kind that does not exist'),
  'layer-undeclared': error('A layer used and not declared'),
  'layer-unused': warning('A layer declared and not used'),
  'layer-simplified': warning('A layer that the build simplifies'),
  'layer-heavy': warning('A layer that stays heavy'),
  'geojson-missing': error('A GeoJSON file that is not there'),
  'geojson-syntax': error('A GeoJSON file that is not JSON'),
  'geojson-type': error('JSON that is not GeoJSON'),
  'geojson-member-duplicate': error('A member given twice'),
  'geojson-crs': error('GeoJSON in another coordinate system'),
  'geojson-crs-obsolete': warning('GeoJSON with the old crs member'),
  'geojson-empty': error('GeoJSON without features'),
  'geojson-null-geometry': warning('A feature that draws nothing'),
  'geojson-height-null': warning('A height that is null'),
  'geojson-geometry-kind': error('A geometry that the layer cannot draw'),
  'geojson-coordinate': error('A wrong coordinate'),
  'geojson-range': error('A coordinate out of range'),
  'geojson-antimeridian': warning('A way that may be meant either way round the world'),
  'geojson-swapped': error('Coordinates with latitude first'),
  'geojson-looks-swapped': warning('Coordinates that look as if latitude came first'),
  'geojson-line-short': error('A line of fewer than two positions'),
  'geojson-ring-short': error('A ring of fewer than four positions'),
  'geojson-ring-open': error('A ring that is not closed'),
  'geojson-winding': warning('A ring that winds the wrong way'),
  'geojson-id-duplicate': error('Two features of the same id'),
  'geojson-property-object': warning('A property that is not text or a number'),

  // The atlas
  'table-invalid': error('A mistake in a table of the atlas'),
  'table-swapped': error('Latitude first in a table of the atlas')
} as const;

export type Code = keyof typeof CODES;
