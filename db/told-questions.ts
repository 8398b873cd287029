import { parseToldQuestions } from '@/lib/insights/told-questions';
import file from './reference/told-questions.json';

/** For each framework, the questions in which councils tell in their own words what they did. */
export const TOLD_QUESTIONS = parseToldQuestions(file);
