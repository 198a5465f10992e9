import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import { NodePackageImporter } from 'sass'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('app', import.meta.url)) } },
  // Found at the first visit otherwise, which then loads React twice.
  optimizeDeps: { include: ['react-dom/client', '@remix-run/node', '@remix-run/react', 'react-router-dom'] },
  css: { preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true } } },
  // In the server’s bundle, instead of hundreds of small files that are opened at every start.
  ssr: {
    noExternal: ['csv-parse', 'csv-stringify', 'fflate', 'ical-generator', 'kysely', 'markdown-it', 'zod'],
  },
  // Inlined files would need data: fonts and images in the content security policy.
  build: { assetsInlineLimit: 0 },
})
