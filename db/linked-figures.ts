import { parseLinkedFigures } from '@/lib/disclosure/linked-figures';
import file from './reference/linked-figures.json';

/** For each framework, which of its figures count the same people. Whatever leaves a council is judged by them together. */
export const LINKED_FIGURES = parseLinkedFigures(file);
