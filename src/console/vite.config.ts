import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { schemeVariables, theme } from './look/theme.ts'

const virtual = 'virtual:mantine-variables.css'

/**
 * Mantine writes its variables into a style element at run time; here they become part of the style sheet, so that the
 * content security policy can forbid inline styles altogether.
 */
function mantineVariables(): Plugin {
  return {
    name: 'mantine-variables',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load(id) {
      if (id !== `\0${virtual}`) return undefined
      const made = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
      const own = schemeVariables()
      return convertCssVariables({
        variables: { ...made.variables, ...own.variables },
        light: { ...made.light, ...own.light },
        dark: { ...made.dark, ...own.dark },
      })
    },
  }
}

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  base: '/console/',
  plugins: [react(), mantineVariables()],
  logLevel: 'warn',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    chunkSizeWarningLimit: 800,
    emptyOutDir: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env['API'] ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
})
