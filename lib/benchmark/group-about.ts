import { BATCH_LIMITS } from '@/lib/batches/limits';
import { joinWords } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import { MONTHS_COMPARED } from './latest-entries';
import { neighboursIn } from './listed-group';
import type { GroupModel } from './group-model';
import type { PeerGroup } from './peer-group';
import type { PeerLists } from './peer-lists';

/** What a group is: one sentence with its source, version and date, and a definition that opens in place. */
export type GroupAbout = {
  readonly sentence: string;
  readonly definition: readonly string[];
  /** Who is in it by the model, whether or not they take part; nearest first. */
  readonly members: readonly string[];
  readonly source: { readonly href: string; readonly text: string } | null;
};

type Context = {
  readonly group: PeerGroup;
  readonly lists: PeerLists;
};

const REGISTER = {
  adopted: 'Councils with a decision on care experience',
  'none-found': 'Councils of which no decision on care experience was found',
} as const;

/** Source: demands, section B; each model says its own publisher, release and definition. */
export function aboutGroup(context: Context): GroupAbout {
  const { kind, plural, centreName = '' } = context.group;
  if (kind === 'neighbours') return ofNeighbours(context);
  if (kind === 'area') return ofModel(context, `Councils in the area of ${centreName}`);
  if (kind === 'adopted' || kind === 'none-found') return ofModel(context, REGISTER[kind]);
  return withoutModel(kind, plural);
}

/** Groups that no publisher has released. */
function withoutModel(kind: 'all' | 'place' | 'picked' | 'lab', plural: string): GroupAbout {
  switch (kind) {
    case 'all':
      return plain(
        'All councils that share their answers with you.',
        `Each one’s latest answers count, where they were sent in the last ${MONTHS_COMPARED} months.`,
      );
    case 'place':
      return plain(
        `${sentenceCase(plural)}: types by mySociety, July 2025, and regions by the Office for National Statistics, June 2026.`,
        'A region is where a council lies. A type is how it is set up by law: unitary, county, district, metropolitan borough, London borough or combined authority.',
      );
    case 'picked':
      return plain(
        'Councils that you picked, of those that share by name with you. The choice stands in the address.',
        `Nobody who shares without its name can be picked. Medians are exact and of this moment, from ${BATCH_LIMITS.minimumOthers} councils up. Your own council is not in them.`,
      );
    case 'lab':
      return plain(
        'Councils that are members of the policy lab today.',
        'The lab’s administrators write down from which day to which day a council is a member. A council can take part without being one.',
      );
  }
}

function plain(sentence: string, ...definition: readonly string[]): GroupAbout {
  return { sentence, definition, members: [], source: null };
}

/** The model that a group is made by: the first part of its id is the model's. */
function modelOf({ group, lists }: Context): GroupModel | undefined {
  return lists.models.find(({ id }) => group.id.startsWith(`${id}:`));
}

function ofModel(context: Context, what: string): GroupAbout {
  const model = modelOf(context);
  if (model === undefined) return plain(`${what}.`);
  const { name, publisher, release, definition, sourceUrl } = model;
  const isMadeUp = context.lists.invented && !model.invented;
  const invented = 'The councils are invented, and so is which of them belong here.';
  return {
    sentence: `${what}: ${publisher}, ${release}.${isMadeUp ? ` ${invented}` : ''}`,
    definition: [definition],
    members: [],
    source: sourceUrl === null ? null : { href: sourceUrl, text: `${name}: where it was published` },
  };
}

function ofNeighbours(context: Context): GroupAbout {
  const { group, lists } = context;
  const named = neighboursIn(lists, group);
  const gone = new Map(lists.gone.map((each) => [each.code, each]));
  const about = ofModel(context, `The ${named.length} ${group.plural}`);
  return {
    ...about,
    definition: [
      ...about.definition,
      ...named.flatMap(({ code }) => {
        const council = gone.get(code);
        return council === undefined ? [] : [goneWords(council)];
      }),
    ],
    members: named.map(({ code, name, closeness }) => {
      const words = [
        ...(closeness === null ? [] : [closeness.toLowerCase()]),
        ...(gone.has(code) ? ['no longer a council'] : []),
      ];
      return words.length === 0 ? name : `${name} (${words.join(', ')})`;
    }),
  };
}

function goneWords({ name, successors }: PeerLists['gone'][number]): string {
  if (successors.length === 0) return `${name} is no longer a council.`;
  const verb = successors.length === 1 ? 'stands' : 'stand';
  return `${name} is no longer a council. ${joinWords(successors)} ${verb} in its place, and ${successors.length === 1 ? 'is' : 'are'} not counted as a neighbour for it.`;
}
