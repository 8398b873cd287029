import type { AnswerFields } from '@/lib/framework/answer-fields';

/** Which answer somebody kept where two people had written one. `both`: their own, with one comment from both. */
export type KeptSide = 'mine' | 'theirs' | 'both';

/** What was kept of a question. */
export type Kept = { readonly questionId: string; readonly side: KeptSide };

const SIDES: readonly KeptSide[] = ['mine', 'theirs', 'both'];

/** What the posted fields of a question choose to keep, or null: there was nothing to choose, or nothing is chosen. */
export function keptSide(fields: AnswerFields): KeptSide | null {
  return SIDES.find((side) => side === fields['clash']?.[0]) ?? null;
}

/** The same as a part of an address: "theirs:cp-ext-05". */
export function keptText({ questionId, side }: Kept): string {
  return `${side}:${questionId}`;
}

/** What an address says was kept. Anybody can write one: what cannot be read is left out. */
export function readKept(said: string | readonly string[] | undefined): readonly Kept[] {
  return [said ?? []].flat().flatMap((text) => {
    const side = SIDES.find((one) => text.startsWith(`${one}:`));
    return side === undefined ? [] : [{ side, questionId: text.slice(side.length + 1) }];
  });
}

/** Once it is kept: which of the two stands, and what became of the other. */
export function keptWords(side: KeptSide): string {
  switch (side) {
    case 'mine':
      return 'You kept your own answer. The other one stays in the history.';
    case 'theirs':
      return 'You kept the other person’s answer. Yours stays in the history.';
    case 'both':
      return 'You kept your own answer, with one comment from both. The other one stays in the history.';
  }
}
