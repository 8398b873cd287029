import type { AuthorityType } from '@/lib/framework/question';

/**
 * The type that an authority is asked as, unless it says otherwise when it starts. Children's services decide first:
 * a county and a unitary council are asked the same. Source: framework guide, part 1 (authorityTypes).
 */
export function usualAuthorityType(authority: {
  readonly type: string;
  readonly childrensServices: boolean;
}): AuthorityType {
  if (authority.childrensServices) return 'childrens-services';
  return authority.type === 'district' ? 'district' : 'combined-other';
}
