/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // These load files or native parts at run time, which a bundler would lose.
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pdfkit', 'fontkit', 'nodemailer'],
  // `npm test` checks the types; whoever only starts the product does not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Pages and files get theirs from proxy.ts; this covers what never reaches it, and its own refusals.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
  ],
  // No page has pictures to scale: without this, anybody may have the server work at /_next/image.
  images: { unoptimized: true },
  // proxy.ts does it, with the security headers that Next leaves out.
  skipTrailingSlashRedirect: true,
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  // Draws app/global-not-found.tsx by itself; with app/not-found.tsx alone, every page carries that page along.
  // What a form may bring is decided in app/_server/requests/refuse-request.ts, address by address: only those with files may be
  // longer than 1 MB. These two are above the longest, so that Next never cuts one off.
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '21mb' },
    proxyClientMaxBodySize: '21mb',
  },
  turbopack: { root: import.meta.dirname },
};

export default nextConfig;
