import type { Metadata, Viewport } from 'next';
import { OtherPlacesNote } from '@/app/_frame/other-places-note';
import { PageFrame } from '@/app/_frame/page-frame';
import { siteMetadata } from './_frame/site-metadata';
import RootLayout from './layout';
import { viewport as siteViewport } from './layout';
import { MissingPage } from './missing-page';

export const metadata: Metadata = { ...siteMetadata(), title: 'Page not found – Care Experience Toolkit' };

export const viewport: Viewport = siteViewport;

/** An address without a page, and what proxy.ts sends here. Next draws this file by itself, without a layout. */
export default function GlobalNotFoundPage() {
  return (
    <RootLayout>
      <PageFrame isPublic>
        <MissingPage>
          <OtherPlacesNote />
        </MissingPage>
      </PageFrame>
    </RootLayout>
  );
}
