import type { Lens } from '@/lib/framework/question';

/** What each lens is about, in three words. Source: signature screens, "Lens profile". */
export const LENS_GLOSSES: Readonly<Record<Lens, string>> = {
  policy: 'what is decided',
  practice: 'what is done',
  culture: 'how staff think',
  impact: 'what changed',
};

/** The lens's name alone: frameworks write it with its meaning, "Policy: what has been decided". */
export function lensName(label: string): string {
  return label.split(':')[0] ?? label;
}
