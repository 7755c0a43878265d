import type { Font } from './glyphs.ts'

type Known = { name?: string; bold?: boolean; black?: boolean; italic?: boolean; fontMatrix?: readonly number[] }

/** What pdf.js knows of a font; style and old letters also show in its name ("ABCDEF+.VnTimeH-Bold"). */
export function readFont(known: Known): Font {
  const name = (known.name ?? '').replace(/^[A-Z]{6}\+/, '')
  const legacy = legacyOf(name)
  return {
    unit: known.fontMatrix?.[0] ?? 0.001,
    bold: known.bold === true || known.black === true || /bold|black|heavy|[-,]bd\b/i.test(name),
    italic: known.italic === true || /italic|oblique/i.test(name),
    ...(legacy && { legacy }),
  }
}

function legacyOf(name: string): Font['legacy'] {
  if (/^\.?Vn[A-Z]/.test(name)) return /^\.?Vn[A-Za-z ]*H(?![a-z])/.test(name) ? 'tcvn3-capitals' : 'tcvn3'
  return /^VNI[- ]/.test(name) ? 'vni' : undefined
}
