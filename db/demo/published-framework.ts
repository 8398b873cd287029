import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';

export type PublishedFramework = {
  readonly frameworkId: FrameworkId;
  readonly version: string;
  readonly definition: FrameworkDefinition;
};
