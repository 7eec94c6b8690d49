import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import type { BuildOptions } from 'vite'
import { defineConfig } from 'vitest/config'

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const FLAGS = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'true',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
  // Messages are interpreted instead of turned into functions: our content security policy forbids eval.
  __INTLIFY_JIT_COMPILATION__: 'true',
  __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
}

const pwa = (isDisabled: boolean) =>
  VitePWA({
    disable: isDisabled,
    registerType: 'prompt',
    injectRegister: false,
    strategies: 'generateSW',
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff,woff2}'],
      navigateFallback: '/index.html',
      // The rescue page must open without the app, and never be answered with it.
      navigateFallbackDenylist: [/^\/api\//, /^\/rescue/],
      cleanupOutdatedCaches: true,
      maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    },
    manifest: {
      id: '/',
      name: 'まごのて',
      short_name: 'まごのて',
      description: 'スマートフォンの使い方を、お宅や近くの教室でお手伝いします',
      lang: 'ja',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      theme_color: '#0017c1',
      background_color: '#ffffff',
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  })

/** What most pages share of the domain is one chunk: it packs far better than sixty small ones, and is asked for once. */
const DOMAIN = { name: 'domain', test: /[\\/]src[\\/]domain[\\/]/, minShareCount: 20 }

const clientBuild: BuildOptions = {
  outDir: 'dist/client',
  emptyOutDir: true,
  manifest: true,
  modulePreload: { polyfill: false },
  rolldownOptions: { output: { codeSplitting: { groups: [DOMAIN] } } },
  // A data: address would need an exception in the content security policy.
  assetsInlineLimit: 0,
}

const serverInputs = (): Record<string, string> => {
  const inputs: Record<string, string> = { main: pathOf('src/server/main.ts') }
  const worker = pathOf('src/server/database/embedded-worker.ts')
  if (existsSync(worker)) inputs['embedded-worker'] = worker
  const tools = pathOf('src/server/tools')
  for (const file of existsSync(tools) ? readdirSync(tools) : [])
    if (file.endsWith('.ts')) inputs[file.slice(0, -3)] = `${tools}/${file}`
  return inputs
}

const serverBuild = (): BuildOptions => ({
  outDir: 'dist/server',
  emptyOutDir: true,
  copyPublicDir: false,
  ssr: true,
  target: 'node20',
  sourcemap: true,
  rolldownOptions: {
    input: serverInputs(),
    // All in one folder: the server finds its worker and the built client beside itself.
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
})

const project = (name: string, include: string, more: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [include], environment: 'node', ...more },
})

const projects = [
  project('unit', 'tests/unit/**/*.test.ts', { testTimeout: 60_000, hookTimeout: 60_000 }),
  project('sync', 'tests/sync/**/*.test.ts', { testTimeout: 300_000, hookTimeout: 60_000 }),
  project('contracts', 'tests/contracts/**/*.test.ts', {
    globalSetup: ['tests/contracts/global-setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  }),
  project('screens', 'tests/screens/**/*.test.ts', {
    environment: 'happy-dom',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  }),
  project('house', 'tests/house/**/*.test.ts', { testTimeout: 120_000, hookTimeout: 120_000 }),
]

export default defineConfig(({ mode }) => ({
  plugins: mode === 'server' ? [] : [vue(), pwa(mode === 'test')],
  define: mode === 'server' ? {} : FLAGS,
  build: mode === 'server' ? serverBuild() : clientBuild,
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env['PORT'] ?? '8787'}` } } },
  test: {
    ...{ projects, passWithNoTests: false },
    // By itself it would leave one of two processors idle.
    maxWorkers: 2,
    // What is logged while a file ends would have nobody to be sent to, and a run fail in which every test has passed.
    disableConsoleIntercept: true,
  },
}))
