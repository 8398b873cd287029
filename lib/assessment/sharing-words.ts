import { z } from 'zod';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import type { Audience, SharingLevel } from '@/lib/access/roles';
import { DISCLOSURE_RULES } from '@/lib/benchmark/disclosure-rules';
import { sentenceCase } from '@/lib/format/letter-case';
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

type AudienceWords = { readonly name: string; readonly who: string };

export const AUDIENCE_WORDS: Readonly<Record<Audience, AudienceWords>> = {
  'lab-councils': {
    name: 'Councils in the lab',
    who: 'People of the other councils that use this toolkit, and the lab’s own advisers and administrators.',
  },
  associates: {
    name: 'Associates of the lab',
    who: 'Members of the lab that are not councils, such as solicitors and housing firms.',
  },
  public: { name: 'The public', who: 'Anyone, without signing in.' },
};

type LevelWords = { readonly name: string; readonly shows: string };

/** Source: what a comparison holds of another council, and the disclosure rules. */
export const LEVEL_WORDS: Readonly<Record<SharingLevel, LevelWords>> = {
  named: {
    name: 'Named',
    shows:
      'They see your council’s name with its lowest possible scores, by theme and by question, low ones too, and the day you sent them.',
  },
  anonymous: {
    name: 'Anonymous',
    shows: `Your scores count in medians and quartiles of ${numberWord(DISCLOSURE_RULES.minimumOthers)} or more councils. Your name and your own scores are not shown.`,
  },
  private: { name: 'Private', shows: 'They see nothing. Your scores are not counted either.' },
};

/** What no choice lets anybody outside the council see here. */
export const NEVER_SHARED =
  'Whatever you choose, other councils, associates and the public do not see your comments, your written reasons, or who answered what.';

/** What no choice in this toolkit can decide. */
export const BEYOND_SHARING: readonly string[] = [
  'Inspectors may ask your council for the answers and the result, as for its other records.',
  'Anyone may ask for them under the Freedom of Information Act. “Private” here is not an exemption: your council decides on each request, and so does any other public body that holds a copy.',
  'You can change this later, also after sending. The change reaches everything that we show from then on, but not what others have already printed or saved.',
];

const SEES: Readonly<Record<SharingLevel, string>> = {
  named: 'see your council’s name and scores',
  anonymous: 'see medians and quartiles that count you, without your name',
  private: 'see nothing',
};
const IN_SENTENCE: Readonly<Record<Audience, string>> = {
  'lab-councils': 'councils in the lab',
  associates: 'associates',
  public: 'people outside the lab',
};

/** The choice as sentences, one for each level that was chosen, the most open first. */
export function sharingSentences(choice: SharingChoice): readonly string[] {
  return [...SHARING_LEVELS].reverse().flatMap((chosen) => {
    const audiences = AUDIENCES.filter((audience) => choice[audience] === chosen);
    if (audiences.length === 0) return [];
    const who = joinWords(audiences.map((audience) => IN_SENTENCE[audience]));
    return [`${sentenceCase(who)} ${SEES[chosen]}.`];
  });
}

/** Who sees an assessment before and after it is sent: the short form on its task list. */
export function whoSeesWhat(choice: SharingChoice, { submitted }: { readonly submitted: boolean }): string {
  const sentences = sharingSentences(choice).join(' ');
  if (submitted) return sentences;
  return `Until you send it: people of your council with a place here, and nobody else. After that: ${sentences}`;
}
