import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderReportPdf } from '@/app/_server/results/pdf';
import { PdfQueueFullError } from '@/app/_server/results/pdf-queue';
import type { respondWithReport } from '@/app/_server/results/report-file';
import { findViewer } from '@/app/_server/sign-in/viewer';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import type { AuthorityRole } from '@/lib/access/roles';
import { exampleReport } from '@/lib/report/testing';
import { GET } from './route';

vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer: vi.fn() }));
vi.mock('@/app/_server/results/pdf', () => ({ renderReportPdf: vi.fn() }));
// Finding the report is tested beside the code that does; here is what becomes of it.
vi.mock('@/app/_server/results/report-file', () => ({
  respondWithReport: async (_wanted: unknown, write: Parameters<typeof respondWithReport>[1]) => {
    const written = await write(exampleReport());
    return written instanceof Response ? written : new Response(written);
  },
}));

function viewer(role: AuthorityRole): Viewer {
  const member = { kind: 'authority', memberId: 'm', userId: 'u', authorityCode: 'DEMO0001', role } as const;
  return { member, userId: 'u', displayName: 'Priya Nair', authorityName: 'Elmshire', succession: null };
}

function get(): Promise<Response> {
  const request = new Request('http://localhost/assessments/1/report.pdf');
  return GET(request, { params: Promise.resolve({ assessmentId: '1' }) });
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.mocked(findViewer).mockResolvedValue(viewer('lead'));
});

describe('the address of the PDF', () => {
  test('answers with the bytes', async () => {
    vi.mocked(renderReportPdf).mockResolvedValue(new TextEncoder().encode('%PDF-1.7'));
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('%PDF-1.7');
  });

  test('asks to come back when too many are being written', async () => {
    vi.mocked(renderReportPdf).mockRejectedValue(new PdfQueueFullError('20 reports are waiting already'));
    const response = await get();
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.text()).toContain('Ask for this one again');
  });

  test('does not call a fault a queue', async () => {
    vi.mocked(renderReportPdf).mockRejectedValue(new Error('The report could not be written'));
    await expect(get()).rejects.toThrow('could not be written');
  });

  test('refuses who is not signed in, and who may not take reports away', async () => {
    vi.mocked(findViewer).mockResolvedValue(null);
    expect((await get()).status).toBe(401);
    vi.mocked(findViewer).mockResolvedValue(viewer('reviewer'));
    expect((await get()).status).toBe(403);
  });
});
