import { parseQuestionRenames } from '@/lib/framework/question-renames';
import file from './reference/question-renames.json';

/** For each framework, which of its questions took the place of an earlier one. Trends and carried answers follow them. */
export const QUESTION_RENAMES = parseQuestionRenames(file);
