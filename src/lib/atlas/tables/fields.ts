import * as v from 'valibot';
import { addressFault, copyFault } from './address-fault.ts';

/** Fields that the atlas' tables share. */

export const id = v.pipe(
  v.string(),
  v.regex(
    /^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/,
    'expected an ISO 3166-1 alpha-2 code (AZ) or a slug (nagorno-karabakh)'
  )
);

/** Of a province. */
export const provinceId = v.pipe(
  v.string(),
  v.regex(
    /^([A-Z]{2}-[A-Z0-9]{1,3}|[a-z0-9]+(-[a-z0-9]+)+)$/,
    'expected a code of ISO 3166-2 (UA-65) or a slug of country and name'
  )
);

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug: lower-case letters, digits and single hyphens')
);

export const day = v.pipe(
  v.string(),
  v.isoDate('expected a day, YYYY-MM-DD'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected a day that exists')
);

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected some text'));

/** Text by language, English among them. */
export const names = v.objectWithRest({ en: text }, text);

const aLongitude = 'expected a longitude from -180 to 180, which comes before the latitude';
const aLatitude = 'expected a latitude from -90 to 90, which comes after the longitude';
export const longitude = v.pipe(v.number(), v.minValue(-180, aLongitude), v.maxValue(180, aLongitude));
export const latitude = v.pipe(v.number(), v.minValue(-90, aLatitude), v.maxValue(90, aLatitude));
export const position = v.tuple([longitude, latitude]);

/** A line in words: "46.83,40.36 46.82,40.31". */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^-?[\d.]+,-?[\d.]+(\s+-?[\d.]+,-?[\d.]+)+$/, 'expected longitude,latitude longitude,latitude …'),
  v.transform((text) => text.split(/\s+/).map((pair) => pair.split(',').map(Number) as [number, number]))
);

/** [west, south, east, north]; west > east across the antimeridian. */
export const bounds = v.pipe(
  v.tuple([longitude, latitude, longitude, latitude]),
  v.check(([, south, , north]) => south < north, 'expected [west, south, east, north] with south below north')
);

/** An address, of which a function tells what is wrong. */
const address = (fault: (written: string) => string | null) =>
  v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? fault(dataset.value) : null;
      if (message !== null) addIssue({ message });
    })
  );

export const source = v.strictObject({
  title: text,
  publisher: text,
  url: address(addressFault),
  date: day,
  lang: v.exactOptional(v.string()),
  archive: v.exactOptional(address(copyFault))
});

/** Key of `sources.yaml`. */
export const sourceKey = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key of sources.yaml: lower-case letters, digits and single hyphens')
);

/** A capital, or where a government or parliament sits, from the first day on which it does to the first on which it no longer does. */
export const seat = v.strictObject({
  place: slug,
  role: v.picklist(['capital', 'government', 'parliament']),
  from: v.optional(v.nullable(day), null),
  to: v.optional(v.nullable(day), null)
});

export const relation = v.picklist(['administered', 'part', 'self-governing', 'associated', 'crown']);

export const sources = v.pipe(v.array(sourceKey), v.nonEmpty('expected a source at least'));
