import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

/** `MOCK=1 npm run dev` answers /api from test/mock; otherwise calls go to the running edge. */
const EDGE = process.env.ZD_EDGE ?? 'http://127.0.0.1:8080'
const mocked = process.env.MOCK === '1'

export default defineConfig(async ({ command }) => ({
  plugins: [
    vue(),
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    ...(command === 'serve' && mocked ? [(await import('./test/mock/plugin')).mockSuite()] : [])
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false }
  },
  server: {
    host: '127.0.0.1',
    proxy: mocked ? undefined : { '/api': EDGE, '/realms': EDGE }
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'], css: false }
}))
