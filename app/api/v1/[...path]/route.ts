import { answerOpenData } from '@/app/_server/open-data/answer';
import { respondToPreflight } from '@/app/_server/open-data/respond';

type Context = { readonly params: Promise<{ readonly path: string[] }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerOpenData(request, (await params).path);
}

export function OPTIONS(): Response {
  return respondToPreflight();
}
