import 'server-only';
import file from '@/db/reference/paid-questions.json';
import { parsePaidQuestions } from '@/lib/results/paid-questions';

/** For each framework, the questions that the tally of people's work stands beside. */
export const PAID_QUESTIONS = parsePaidQuestions(file);
