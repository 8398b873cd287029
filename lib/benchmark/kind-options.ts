import { compareNames } from '@/lib/format/name-order';
import { EVERYBODY, OF_A_PLACE, PICKED } from './benchmark-address';
import { isPickingOffered } from './choose-group';
import type { FilterOption, GroupChoice } from './group-choice';
import { isOfSomebody } from './listed-group';
import type { Pickable } from './picked-group';

export type CompareWith = {
  /** The kinds of group that give something: everybody, of a place, those of data, picked. */
  readonly kinds: readonly FilterOption[];
  /** Whose neighbours, or which area, where the reader has no council of its own. */
  readonly whose: readonly FilterOption[];
};

type Options = {
  readonly choices: readonly GroupChoice[];
  readonly pickable: readonly Pickable[];
  /** What “Compare with” is set to. */
  readonly choice: string;
  /** The council that looks, with a result of its own. */
  readonly viewerCode: string | undefined;
  /** Whether the reader has a council at all. */
  readonly hasCouncil: boolean;
};

/** What “Compare with” offers, and nothing that gives nothing. A kind that is set stays, so that the page says what it shows. */
export function compareWith(options: Options): CompareWith {
  const { choices, choice, hasCouncil } = options;
  const everybody = choices.filter(({ group }) => group.kind === 'all');
  const isPlaced = choice === OF_A_PLACE || choices.some(({ group }) => group.kind === 'place');
  return {
    kinds: [
      ...everybody.map(({ group, text }) => ({ value: EVERYBODY, text: `${group.label}: ${text}` })),
      ...(isPlaced ? [{ value: OF_A_PLACE, text: 'Councils of one type or region' }] : []),
      ...ofData(choices, hasCouncil),
      ...picking(options),
    ],
    whose: hasCouncil ? [] : whose(choices, choice),
  };
}

function ofData(choices: readonly GroupChoice[], hasCouncil: boolean): readonly FilterOption[] {
  const options = choices.flatMap(({ group, text }): FilterOption[] => {
    const { group: value } = group.address;
    if (value === undefined || group.kind === 'place') return [];
    const isOne = hasCouncil || !isOfSomebody(group.kind);
    return [{ value, text: isOne ? `${group.label}: ${text}` : group.label }];
  });
  return options.filter(({ value }, n) => options.findIndex((each) => each.value === value) === n);
}

function picking({ pickable, choice, viewerCode }: Options): readonly FilterOption[] {
  if (choice !== PICKED && !isPickingOffered(pickable, viewerCode)) return [];
  return [{ value: PICKED, text: 'Councils that you pick, by name' }];
}

function whose(choices: readonly GroupChoice[], choice: string): readonly FilterOption[] {
  return choices
    .flatMap(({ group, others }): FilterOption[] => {
      const { group: kind, of: value } = group.address;
      if (kind !== choice || value === undefined) return [];
      return [
        { value, text: `${group.centreName ?? value}: ${others} ${others === 1 ? 'shares' : 'share'}` },
      ];
    })
    .sort((a, b) => compareNames(a.text, b.text));
}
