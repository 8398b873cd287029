import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { siteMetadata } from './_frame/site-metadata';
import { isFormRefused } from './_server/requests/refused-form';
import './app.scss';

export async function generateMetadata(): Promise<Metadata> {
  // Where a script runs, the error summary itself puts the same word before the title.
  return siteMetadata((await isFormRefused()) ? 'Error: ' : '');
}

export const viewport: Viewport = { themeColor: '#14222e' };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page carries a script nonce of its own, so none may be rendered ahead of its request.
  await connection();
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}
