import { z } from 'zod';
import { DRAWN, detailValues, drawnFields } from './detail-values';
import type { TypedDetails } from './piece-fields';

type Fields = Readonly<Record<string, string>>;

const NONE = z.literal('').transform(() => null);

const drawnSchema = z
  .object({
    [DRAWN.title]: z.string(),
    [DRAWN.datedOn]: z.union([NONE, z.iso.date()]),
    [DRAWN.checkedBy]: z.union([NONE, z.string()]),
  })
  .transform((fields) => ({
    title: fields[DRAWN.title],
    datedOn: fields[DRAWN.datedOn],
    checkedBy: fields[DRAWN.checkedBy],
  }));

/** What a piece said when the form was drawn that these are the fields of; undefined where they do not say. */
export function drawnDetails(fields: Fields): TypedDetails | undefined {
  return drawnSchema.safeParse(fields).data;
}

type Meanwhile = {
  /** What the piece said when the form was drawn. */
  readonly drawn: TypedDetails;
  readonly typed: TypedDetails;
  /** What it says now. */
  readonly now: TypedDetails;
};

/**
 * The fields of a form whose piece was changed in another window. A box keeps what was typed in it, and one that was not
 * touched takes what the piece says now, so that saving again puts nothing back that was not meant.
 */
export function valuesToGoOnFrom({ drawn, typed, now }: Meanwhile): Fields {
  const goOn = {
    title: typed.title === drawn.title ? now.title : typed.title,
    datedOn: typed.datedOn === drawn.datedOn ? now.datedOn : typed.datedOn,
    checkedBy: typed.checkedBy === drawn.checkedBy ? now.checkedBy : typed.checkedBy,
  };
  return { ...detailValues(goOn), ...drawnFields(now) };
}
