/** Ways of grouping councils that are data: each as one publisher released it once. */
export const GROUP_MODEL_KINDS = [
  'statistical-neighbours',
  'nearest-neighbours',
  'combined-authority',
  'register',
] as const;
export type GroupModelKind = (typeof GROUP_MODEL_KINDS)[number];

export type GroupModel = {
  /** Stable: it stands in addresses and in the ids of groups, "dfe-2025". */
  readonly id: string;
  readonly kind: GroupModelKind;
  /** "Statistical neighbours (DfE 2025)". */
  readonly name: string;
  readonly publisher: string;
  /** When it was released, in words: "May 2025". */
  readonly release: string;
  readonly definition: string;
  readonly sourceUrl: string | null;
  /** Made up for invented councils. */
  readonly invented: boolean;
};
