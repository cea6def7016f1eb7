import { ICON_NAMES, type IconName } from '#lib/story/icon-names.ts';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote, type At } from './located.ts';
import { text, type Reader } from './narrow.ts';

/** The name of an icon. */
export const icon: Reader<At<IconName>> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const name = written.value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const known = ICON_NAMES.find((one) => one === written.value);
  if (known) return { value: known, offset: written.offset };
  const near = nearest(name, ICON_NAMES, 3);
  const hint =
    near.length > 0 ? `Did you mean ${oneOf(near.map(quote))}?` : `The icons are ${oneOf(ICON_NAMES, 'and')}.`;
  report('icon-unknown', written.offset, `There is no icon ${quote(written.value)}.`, hint);
  return null;
};
