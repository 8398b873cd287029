import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import './app.scss';

export const metadata: Metadata = {
  title: { default: 'Care Experience Toolkit', template: '%s – Care Experience Toolkit' },
  icons: { icon: '/favicon.svg' },
};

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
