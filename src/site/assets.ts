/** Addresses of what the pages load, with a hash in each name. */
export type Assets = {
  /** Changes with any of the files: pages made under another key are made again. */
  key: string
  style: string
  icon: string
  /** Fonts that every page needs, preloaded. */
  fonts: readonly string[]
  /** Copyright and licence of the fonts, served beside them. */
  fontLicence: string
  /** Scripts by source name without ending: `verify-receipt`. */
  scripts: Readonly<Record<string, string>>
}
