import { z } from 'zod';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import type { Audience, SharingLevel } from '@/lib/access/roles';
import { BATCH_LIMITS } from '@/lib/batches/limits';
import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import { joinWords, numberWord } from '@/lib/format/number-word';

/** What a council chooses for each audience of one assessment. Source: product description, part 3: sharing. */
export type SharingChoice = Readonly<Record<Audience, SharingLevel>>;

function level(question: string): z.ZodType<SharingLevel> {
  return z.enum(SHARING_LEVELS, { error: `Select what ${question} may see` });
}

/** The sharing form: one level for each audience. */
export const sharingFieldsSchema = z.object({
  'lab-councils': level('councils in the lab'),
  associates: level('associates of the lab'),
  public: level('the public'),
});

/** Said wherever the audiences are listed. Source: issue 4, part 8: after the round's publication date only. */
export const PUBLIC_WAITS =
  'Nothing is shown to the public before the day of the results, and after it only what your council chooses.';

type AudienceWords = { readonly name: string; readonly who: string };

export const AUDIENCE_WORDS: Readonly<Record<Audience, AudienceWords>> = {
  'lab-councils': {
    name: 'Councils in the lab',
    who: 'People of the other councils that use this toolkit, and the lab’s own advisers and administrators.',
  },
  associates: {
    name: 'Associates of the lab',
    who: 'Members of the lab that are not councils, such as solicitors and housing firms. They see a low score with your name only if you choose “Named” here, whatever you choose for councils.',
  },
  public: {
    name: 'The public',
    who: 'Anyone, without an account: on the results pages of this toolkit, and as open data for programs. Not before the day that the lab has set for the results of your round. What somebody has downloaded by then cannot be taken back.',
  },
};

type LevelWords = { readonly name: string; readonly shows: string };

/** Source: what a comparison holds of another council, and the disclosure rules. */
export const LEVEL_WORDS: Readonly<Record<SharingLevel, LevelWords>> = {
  named: {
    name: 'Named',
    shows:
      'They see your council’s name with its lowest possible scores, by theme and by question, low ones too, and the day you sent them. Those of them who study insights for the lab also read what you wrote where you moved up two levels or more: your comment, the titles of your evidence, and what you tell of your work in open questions.',
  },
  anonymous: {
    name: 'Anonymous',
    shows: `Your figures count in medians, quartiles and counts by level of ${numberWord(BATCH_LIMITS.minimumOthers)} or more councils, which are worked out once a week. Your name and your own scores are not shown.`,
  },
  private: { name: 'Private', shows: 'They see nothing. Your scores are not counted either.' },
};

const NAMED_TO_ALL =
  'They see your council’s name with its lowest possible scores, by theme, by lens and by question, and its rates of people, low ones too, your context note, and the day you sent them. They read nothing else of what you wrote.';

/** What a level shows to an audience. Only people of the lab study insights, so the public reads no comments. */
export function shownTo(audience: Audience, level: SharingLevel): string {
  return audience === 'public' && level === 'named' ? NAMED_TO_ALL : LEVEL_WORDS[level].shows;
}

/** What each choice shows, sentence by sentence. Source: what a comparison holds, and docs/disclosure.md. */
export const LEVEL_SHOWS: Readonly<Record<SharingLevel, readonly string[]>> = {
  named: [
    'Your lowest possible scores by theme, by question, by lens and by principle, and your rates of people, stand beside those of other councils, under your name, with the day you sent them.',
    'Your context note stands with them, where you have written one.',
    'Councils are also told that you are willing to talk, where you have said so.',
    'Those who study insights for the lab read what you wrote where you moved up two levels or more.',
    'Your figures count in medians, quartiles and counts by level too, and your rates in pooled rates.',
  ],
  anonymous: [
    'Your figures count in medians, quartiles and counts by level only. Those that count councils without a name rest on at least six of them; medians and quartiles are rounded.',
    'Your name, your own scores, your context note and whether you are willing to talk are not shown.',
    'How many councils of a type and a region took part is shown, so somebody may tell that yours did. They cannot tell how you scored.',
  ],
  private: [
    'Nothing of it is shown, and it counts in no median. While these are your newest answers, councils and associates see no earlier round of yours in a comparison either.',
    'Your council is counted in one number only: how many could have taken part.',
  ],
};

/** What no choice lets anybody outside the council see here. */
export const NEVER_SHARED =
  'Whatever you choose, other councils, associates and the public do not see your written reasons, or who answered what. They do not see your comments either, apart from what stands under “Named”. A choice that was saved before this page told of that lets nobody read your words until you save it again.';

type Beyond = {
  readonly term: string;
  readonly detail: string;
  /** Sources that we cite, by the key and the title they have among the others. */
  readonly sources: readonly { readonly key: string; readonly title: string }[];
};

/**
 * What no choice in this toolkit can decide: who may reach the answers all the same. None of it is legal advice. Source:
 * demand 16; content dossier, 2.3 and 4.1.
 */
export const BEYOND_SHARING: readonly Beyond[] = [
  {
    term: 'Freedom of information',
    detail:
      'Anyone may ask for your answers and your result under the Freedom of Information Act. “Anonymous” or “Private” here is not an exemption: your council decides on each request, and so does any other public body that holds a copy.',
    sources: [],
  },
  {
    term: 'Data protection',
    detail:
      'Data protection law may apply to what you write about people, also without their names. Care experience is not on the regulator’s list of special category data, but it may reveal things that are, such as health. Write nothing in a context note or a request by which somebody could be known.',
    sources: [{ key: 'ico-special', title: 'What is special category data?' }],
  },
  {
    term: 'Ofsted',
    detail:
      'Inspectors may ask your council for the answers and the result, as for its other records. Since January 2023 they judge what care leavers experience by itself.',
    sources: [
      {
        key: 'ilacs-fw',
        title: "Inspecting local authority children's services (ILACS framework)",
      },
      { key: 'ilacs-news', title: 'A new judgement for care leavers' },
    ],
  },
  {
    term: 'Courts',
    detail: 'A court or a tribunal may order your council to show its records, these among them.',
    sources: [],
  },
];

/** What a change of mind does, and what it cannot. */
export const CHANGING_LATER: readonly string[] = [
  'You can change this at any time, also after sending. It applies at once to everything that we still show: your figures, your name, your context note, whether you are willing to talk, and files that are made from then on.',
  'If you change it, every median that counted you goes until medians are worked out again, within a week.',
  'When your name goes, requests to talk that you have not answered end at once. An address that you have given to another council stays with that council.',
  'Each round has a choice of its own, and the newest round that you have sent decides: councils and associates see earlier rounds no more openly than that one. Where it is private, your council is in no comparison.',
  'When you send a newer round, names and scores follow at once, and medians within a week. Comparisons over rounds keep the medians of earlier rounds.',
  'The public sees the results of each round as you chose for that round.',
  'What others have already printed or saved stays as it is.',
];

/** What an audience does, after its name. */
export const SEES: Readonly<Record<SharingLevel, string>> = {
  named: 'see your council’s name and scores',
  anonymous: 'see medians and quartiles that count you, without your name',
  private: 'see nothing',
};
export const AUDIENCE_IN_SENTENCE: Readonly<Record<Audience, string>> = {
  'lab-councils': 'councils in the lab',
  associates: 'associates',
  public: 'the public',
};

/** The choice as sentences, one for each level that was chosen, the most open first; last, from when the public sees anything. */
export function sharingSentences(choice: SharingChoice): readonly string[] {
  const sentences = [...SHARING_LEVELS].reverse().flatMap((chosen) => {
    const audiences = AUDIENCES.filter((audience) => choice[audience] === chosen);
    if (audiences.length === 0) return [];
    const who = joinWords(audiences.map((audience) => AUDIENCE_IN_SENTENCE[audience]));
    return [`${sentenceCase(who)} ${SEES[chosen]}.`];
  });
  return choice.public === 'private' ? sentences : [...sentences, PUBLIC_WAITS];
}

/** Who sees an assessment before and after it is sent: the short form on its task list. */
export function whoSeesWhat(choice: SharingChoice, { submitted }: { readonly submitted: boolean }): string {
  const sentences = sharingSentences(choice).join(' ');
  if (submitted) return sentences;
  return `Until you send it: people of your council with a place here, and nobody else. After that, ${midSentence(sentences)}`;
}
