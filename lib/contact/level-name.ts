import type { FrameworkDefinition } from '@/lib/framework/definition';

/** The name of a level, 0 to 4: "Developing". */
export function levelName({ maturityScale }: FrameworkDefinition, level: number): string {
  return maturityScale.find((one) => one.level === level)?.name ?? String(level);
}
