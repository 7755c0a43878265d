import { writtenNames } from './written-names.ts'

/** Titles that papers have in capitals, as they are written beside a name: Decree 30/2020/NĐ-CP, Appendix II. */
const titles = [
  'Chủ tịch',
  'Giám đốc',
  'Bí thư',
  'Chánh Văn phòng',
  'Chánh Thanh tra',
  'Trưởng phòng',
  'Trưởng ban',
  'Hiệu trưởng',
  'Cục trưởng',
  'Chi cục trưởng',
]

const written = writtenNames([...titles, ...titles.map((title) => `Phó ${title}`), 'Bộ trưởng', 'Thứ trưởng'])

type Signed = { signer: string | null; signerTitle: string | null; signingAuthority: string | null }

/** Who signed, and in which office. `signedFor` says “ký KT.”: the mark goes with the office, never with a name. */
export function signedBy(
  { signer, signerTitle, signingAuthority }: Signed,
  signedFor: (how: string) => string,
): string {
  const who = [signer, signerTitle && written(signerTitle)].filter(Boolean).join(', ')
  if (!signingAuthority) return who
  const [mark = '', ...of] = signingAuthority.split(' ')
  const how = signedFor([mark, ...(of.length > 0 ? [written(of.join(' '))] : [])].join(' '))
  return who ? `${who} (${how})` : how
}
