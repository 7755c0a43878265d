import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import react from '@vitejs/plugin-react'
import subsetFont from 'subset-font'
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

const span = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))

/** What the console writes: ASCII, the letters of Latin-1 and Vietnamese, and its punctuation. */
const letters = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ĂăĐđĨĩŨũƠơƯư₫${span(0x1ea0, 0x1ef9)}–—‘’“”•…−×→←↑↓`

const cut = { targetFormat: 'woff2' as const, noHinting: true, keepFeatures: ['kern', 'tnum'] }

/** Cuts the fonts down to those letters, without hinting: a third of what the package ships. */
function smallFonts(): Plugin {
  return {
    name: 'small-fonts',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.woff2')) continue
        const whole = Buffer.from(file.source)
        file.source = await subsetFont(whole, letters, { ...cut })
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,

  base: '/console/',
  plugins: [react(), mantineVariables(), smallFonts()],
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
