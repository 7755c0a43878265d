import { createTheme, type MantineColorsTuple } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { unmarked } from './unmarked.ts'

const lotus: MantineColorsTuple = [
  '#edf6f4',
  '#d8ebe7',
  '#b3d7d0',
  '#86c0b5',
  '#5cc2ae',
  '#2f9080',
  '#157767',
  '#0b6b5d',
  '#08574b',
  '#05443b',
]
const blue: MantineColorsTuple = [
  '#eef4fb',
  '#d9e6f5',
  '#b2cdeb',
  '#86b1df',
  '#79b0ec',
  '#3d7cc2',
  '#2a6bb4',
  '#1f5fa8',
  '#184c87',
  '#123a68',
]
const amber: MantineColorsTuple = [
  '#fbf4e8',
  '#f5e6cc',
  '#ebcd9a',
  '#e0b267',
  '#e3b04b',
  '#b8791b',
  '#a8690a',
  '#9a5b00',
  '#7b4900',
  '#5d3700',
]
const red: MantineColorsTuple = [
  '#fcf0ef',
  '#f7dbd8',
  '#efb6b1',
  '#e58d86',
  '#f28b82',
  '#cd4a41',
  '#be352b',
  '#b3261e',
  '#901d17',
  '#6d1510',
]
const violet: MantineColorsTuple = [
  '#f3f1fa',
  '#e3dff2',
  '#c7bfe5',
  '#a99dd6',
  '#b3a6ec',
  '#7567b2',
  '#6657a5',
  '#5b4b9a',
  '#493c7c',
  '#372d5e',
]
/** Warm greys beside the paper. */
const gray: MantineColorsTuple = [
  '#f7f5ef',
  '#f1eee6',
  '#e8e5dc',
  '#dad7ce',
  '#c6c2b7',
  '#85868a',
  '#56606a',
  '#434e58',
  '#2c3843',
  '#16222e',
]
const dark: MantineColorsTuple = [
  '#ece9e1',
  '#d2d3cf',
  '#b1b9be',
  '#828d96',
  '#33414b',
  '#25323b',
  '#19242c',
  '#11191f',
  '#0c1318',
  '#080d11',
]

/** Enter takes the first choice that was found, and nothing where none was: otherwise it would send the form without any. */
const choosing = {
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.preventDefault()
  },
  size: 'sm',
  comboboxProps: { transitionProps: { duration: 0 } },
  filter: unmarked,
  selectFirstOptionOnChange: true,
}

/** Sizes, radii and type of LOOK: 4 px grid, radius 6, borders rather than shadows, room for two marks on a letter. */
export const theme = createTheme({
  primaryColor: 'lotus',
  primaryShade: { light: 7, dark: 4 },
  colors: { lotus, blue, amber, red, violet, gray, dark },
  white: '#ffffff',
  black: '#16222e',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace",
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14.5px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgb(22 34 46 / 12%)',
    lg: '0 8px 32px rgb(22 34 46 / 16%)',
    xl: '0 8px 32px rgb(22 34 46 / 16%)',
  },
  headings: {
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.35' },
      h2: { fontSize: '17px', lineHeight: '1.4' },
      h3: { fontSize: '15px', lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', fw: 500 } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: choosing },
    MultiSelect: { defaultProps: choosing },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, openDelay: 300, withArrow: false } },
    /* react-remove-scroll writes a style element, which the policy forbids; the page does not scroll behind anyway. */
    Modal: {
      defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.35 } },
    },
    Badge: { defaultProps: { tt: 'none', fw: 500, variant: 'light' } },
  },
})

const inLight = {
  '--mantine-color-body': '#fbfaf6',
  '--mantine-color-dimmed': '#4c5761',
  '--mantine-color-placeholder': '#6a727a',
  '--mantine-color-error': '#b3261e',
  '--mantine-color-default-border': '#dad7ce',
  '--mantine-color-default-hover': '#f4f2eb',
  '--paper': '#fbfaf6',
  '--raised': '#ffffff',
  '--sunken': '#f4f2eb',
  '--hover': '#f1eee6',
  '--chosen': '#e6f1ee',
  '--line': '#dad7ce',
  '--edge': '#85898a',
  '--ink': '#16222e',
  '--soft': '#4c5761',
  '--lotus': '#0b6b5d',
  '--blue': '#1f5fa8',
  '--amber': '#8a5100',
  '--red': '#b3261e',
  '--violet': '#5b4b9a',
  '--lotus-wash': '#e9f3f0',
  '--blue-wash': '#edf3fa',
  '--amber-wash': '#fbf3e4',
  '--red-wash': '#fbeeed',
  '--violet-wash': '#f1effa',
}

const inDark = {
  '--mantine-color-body': '#11191f',
  '--mantine-color-lotus-filled': '#1b7a6b',
  '--mantine-color-lotus-filled-hover': '#218a79',
  '--mantine-color-red-filled': '#b93a31',
  '--mantine-color-red-filled-hover': '#c8453b',
  '--mantine-color-red-outline': '#f28b82',
  '--mantine-color-dimmed': '#b1b9be',
  '--mantine-color-placeholder': '#97a1a9',
  '--mantine-color-error': '#f7a19a',
  '--mantine-color-default-border': '#33414b',
  '--paper': '#11191f',
  '--raised': '#172129',
  '--sunken': '#0c1318',
  '--hover': '#1d2a33',
  '--chosen': '#163531',
  '--line': '#2c3a44',
  '--edge': '#74808a',
  '--ink': '#ece9e1',
  '--soft': '#b1b9be',
  '--lotus': '#62c9b5',
  '--blue': '#86baf2',
  '--amber': '#e3b04b',
  '--red': '#f7a19a',
  '--violet': '#bdb1f0',
  '--lotus-wash': '#14302c',
  '--blue-wash': '#16283b',
  '--amber-wash': '#2f2615',
  '--red-wash': '#361d1c',
  '--violet-wash': '#252140',
}

/** Variables whose values differ from Mantine's own, and ours beside them. */
export function schemeVariables(): Record<'variables' | 'light' | 'dark', Record<string, string>> {
  return { variables: {}, light: inLight, dark: inDark }
}
