import { ENGLAND } from './area-figures';

/** A council with children's services, as it is now. */
export type PresentCouncil = {
  readonly code: string;
  readonly name: string;
  /** The Department's three digits; null for councils that it does not know. */
  readonly dfeCode: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
};

/** A council that is no more, or that had another code. */
export type FormerCode = {
  readonly formerCode: string;
  readonly authorityCode: string;
  readonly formerName: string;
  readonly formerDfeCode: string;
  readonly kind: 'recoded' | 'reorganised';
};

export type KnownAreas = {
  readonly present: readonly PresentCouncil[];
  readonly former: readonly FormerCode[];
};

/** What a row of the Department's file says of the place that it is about. */
export type NamedPlace = {
  readonly level: string;
  readonly countryCode: string;
  readonly regionCode: string;
  /** Three digits. */
  readonly oldCode: string;
  readonly name: string;
  /** The code of the Office for National Statistics. */
  readonly newCode: string;
};

export type FoundArea =
  /** `note`: what is worth knowing of how it was found; null where there is nothing. */
  | { readonly kind: 'found'; readonly code: string; readonly note: string | null }
  /** A place of a kind that is not shown. */
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Regions of the Department that no council lies in by the Office for National Statistics. */
const LONDON_PARTS: readonly (readonly [string, string])[] = [
  ['E13000001', 'Inner London'],
  ['E13000002', 'Outer London'],
];

/** The names of all areas that figures are of, by code: England, regions, councils present and former. */
export function areaNames({ present, former }: KnownAreas): ReadonlyMap<string, string> {
  return new Map([
    [ENGLAND, 'England'],
    ...regionsOf(present),
    ...former.map(({ formerCode, formerName }) => [formerCode, formerName] as const),
    ...present.map(({ code, name }) => [code, name] as const),
  ]);
}

function regionsOf(present: readonly PresentCouncil[]): readonly (readonly [string, string])[] {
  const regions = present.flatMap(({ regionCode, regionName }) =>
    regionCode === null || regionName === null ? [] : [[regionCode, regionName] as const],
  );
  return [...regions, ...LONDON_PARTS];
}

/**
 * What finds the area of a row. A council that was recoded is found under its present code; one that was merged or split
 * stays under its own, because its area is not that of a successor; where the code of the Office for National Statistics is
 * not there or not known, the Department's three digits, which stay with a council that is recoded, say which it is.
 * Source: conventions of Explore Education Statistics and lists of allowed codes (db/reference/SOURCES.md).
 */
export function areaFinder(known: KnownAreas): (place: NamedPlace) => FoundArea {
  const regions = new Map(regionsOf(known.present));
  const councils = councilFinder(known);
  return (place) => {
    switch (place.level.toLowerCase()) {
      case 'national':
        return place.countryCode === ENGLAND
          ? found(ENGLAND)
          : unknown(`“${place.countryCode}” is not the code of England`);
      case 'regional':
        return regions.has(place.regionCode)
          ? found(place.regionCode)
          : unknown(`“${place.regionCode}” is not a region that we know`);
      case 'local authority':
        return councils(place);
      default:
        return { kind: 'not-shown' };
    }
  };
}

function councilFinder({ present, former }: KnownAreas): (place: NamedPlace) => FoundArea {
  const standing = former.map((one) => ({
    ...one,
    now: one.kind === 'recoded' ? one.authorityCode : one.formerCode,
  }));
  const byCode = new Map([
    ...standing.map(({ formerCode, now }) => [formerCode, now] as const),
    ...present.map(({ code }) => [code, code] as const),
  ]);
  const byDigits = new Map([
    ...standing.map(({ formerDfeCode, now }) => [formerDfeCode, now] as const),
    ...present.flatMap(({ dfeCode, code }) => (dfeCode === null ? [] : [[dfeCode, code] as const])),
  ]);
  const names = areaNames({ present, former });
  return ({ newCode, oldCode, name }) => {
    const own = byCode.get(newCode);
    const digits = byDigits.get(oldCode);
    if (own !== undefined && digits !== undefined && own !== digits)
      return unknown(`The codes “${newCode}” and “${oldCode}” are of two councils`);
    if (own !== undefined) return found(own);
    if (digits === undefined)
      return unknown(`“${name}” has no code of a council that we know: “${newCode}” and “${oldCode}”`);
    if (!isCode(newCode)) return found(digits);
    const read = names.get(digits) ?? digits;
    return found(
      digits,
      `${newCode} is not a code that we know. It was read as ${read}, whose three digits are ${oldCode}`,
    );
  };
}

function isCode(text: string): boolean {
  return /^[A-Z]\d{8}$/.test(text);
}

function found(code: string, note: string | null = null): FoundArea {
  return { kind: 'found', code, note };
}

function unknown(reason: string): FoundArea {
  return { kind: 'unknown', reason };
}
