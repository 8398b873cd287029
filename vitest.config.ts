import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = [{ find: /^@\//, replacement: `${import.meta.dirname}/` }];

// `server-only` throws unless it is resolved as React's server build resolves it. The rule must reach
// vite's resolver, its server-side resolver and, for packages that vite leaves alone, node itself.
const serverConditions = ['react-server', 'module', 'node', 'development|production'];
const serverSide = {
  resolve: { alias, conditions: serverConditions },
  ssr: { resolve: { conditions: serverConditions, externalConditions: ['react-server', 'node'] } },
};
const node = {
  environment: 'node' as const,
  execArgv: ['--conditions=react-server'],
};

export default defineConfig({
  test: {
    // Two at a time: an embedded database takes up to 900 MB of memory.
    maxWorkers: 2,
    passWithNoTests: false,
    restoreMocks: true,
    projects: [
      {
        ...serverSide,
        test: {
          ...node,
          name: 'lib',
          include: ['lib/**/*.test.ts', 'bin/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        ...serverSide,
        test: {
          ...node,
          name: 'db',
          include: ['db/**/*.test.ts', 'app/**/*.test.ts', '*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['components/**/*.test.{ts,tsx}', 'app/**/*.test.tsx'],
          setupFiles: ['bin/testing/vitest-setup-ui.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
