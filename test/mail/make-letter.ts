import fc from 'fast-check'
import type { Letter } from './imap-server.ts'

/** A leaf of a letter, letters within it, or several parts side by side, as deep as anybody likes. */
export type Tree =
  | { has: 'file'; kind: Kind; stem: string; bytes: Uint8Array; harm: { at: number; cut: boolean } | null }
  | { has: 'words' | 'logo' | 'signature' }
  | { has: 'letter'; inner: Tree; isAttached: boolean }
  | { has: 'parts'; parts: readonly Tree[]; way: string }

/** A file of a made letter. `mark` is part of the name under which it is told of. */
export type MadeFile = { mark: string; bytes: Uint8Array; isRead: boolean; isHarmed: boolean }

/** Files as programs attach them. Those that are read must come in; the others must be told of. */
const kinds = {
  attached: { type: 'APPLICATION/PDF', ending: '.pdf', disposition: 'ATTACHMENT', isRead: true },
  inline: { type: 'APPLICATION/PDF', ending: '.pdf', disposition: 'INLINE', isRead: true },
  nameless: { type: 'APPLICATION/PDF', ending: null, disposition: null, isRead: true },
  named: { type: 'APPLICATION/X-UNKNOWN', ending: '.docx', disposition: null, isRead: true },
  text: { type: 'TEXT/PLAIN', ending: '.txt', disposition: 'ATTACHMENT', isRead: true },
  photo: { type: 'IMAGE/JPEG', ending: '.jpg', disposition: 'ATTACHMENT', isRead: true },
  bitmap: { type: 'IMAGE/BMP', ending: '.bmp', disposition: 'ATTACHMENT', isRead: false },
  sheet: { type: 'APPLICATION/VND.MS-EXCEL', ending: '.xls', disposition: 'ATTACHMENT', isRead: false },
  sheetInline: { type: 'APPLICATION/VND.MS-EXCEL', ending: '.xls', disposition: 'INLINE', isRead: false },
  sheetNamed: { type: 'APPLICATION/VND.MS-EXCEL', ending: '.xls', disposition: null, isRead: false },
} as const
type Kind = keyof typeof kinds

const stem = fc.oneof(
  fc.constantFrom(
    'giay moi',
    '../../x',
    'C:\\\\x',
    'a\\"b',
    '=?utf-8?B?R2nhuqV5IG3hu51p?=',
    '=?utf-8?Q?=C3=A9?=',
    '=?x-9?B?////?=',
  ),
  fc.constant('dai '.repeat(40)),
)
const harm = fc.option(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.boolean() }), { freq: 4 })

export const anyLetter: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; file: Tree }>((tie) => ({
  file: fc.record({
    has: fc.constant('file' as const),
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    stem,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 150 }),
    harm,
  }),
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    { weight: 4, arbitrary: tie('file') },
    {
      weight: 1,
      arbitrary: fc.record({ has: fc.constantFrom('words' as const, 'logo' as const, 'signature' as const) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ has: fc.constant('letter' as const), inner: tie('tree'), isAttached: fc.boolean() }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        has: fc.constant('parts' as const),
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
        way: fc.constantFrom('MIXED', 'ALTERNATIVE', 'RELATED', 'SIGNED'),
      }),
    },
  ),
})).tree

/** The letter as a server tells of it (RFC 9051, 7.5.2 and 6.4.5), and the files that are in it. */
export function makeLetter(tree: Tree, uid: number): { letter: Letter & { from: string }; files: MadeFile[] } {
  const parts: Record<string, string> = {}
  const files: MadeFile[] = []
  const lay = (node: Tree, path: readonly number[]): string => {
    switch (node.has) {
      case 'words':
        return '("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 20 1 NIL NIL NIL NIL)'
      case 'logo':
        return '("IMAGE" "PNG" ("NAME" "logo.png") "<logo>" NIL "BASE64" 900 NIL ("INLINE" ("FILENAME" "logo.png")) NIL NIL)'
      case 'signature':
        return '("APPLICATION" "PKCS7-SIGNATURE" ("NAME" "smime.p7s") NIL NIL "BASE64" 900 NIL ("ATTACHMENT" NIL) NIL NIL)'
      case 'parts':
        return `(${node.parts.map((one, at) => lay(one, [...path, at + 1])).join('')} "${node.way}" NIL NIL NIL NIL)`
      case 'letter': {
        const inner = lay(node.inner, node.inner.has === 'parts' ? path : [...path, 1])
        const disposition = node.isAttached ? '("ATTACHMENT" NIL)' : 'NIL'
        return `("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 ${envelope} ${inner} 30 NIL ${disposition} NIL NIL)`
      }
      case 'file':
        return layFile(node, path)
    }
  }
  const layFile = (
    { kind, stem: begin, bytes, harm: how }: Extract<Tree, { has: 'file' }>,
    path: readonly number[],
  ) => {
    const { type, ending, disposition, isRead } = kinds[kind]
    const part = path.join('.')
    const mark = ending === null ? `tep-${part}` : `t${files.length}t`
    parts[part] = coded(bytes, how)
    files.push({ mark, bytes, isRead, isHarmed: how !== null })
    const name = ending === null ? undefined : `${begin} ${mark}${ending}`
    const [main, sub] = type.split('/')
    const lines = main === 'TEXT' ? ' 3' : ''
    const placed =
      disposition === null ? 'NIL' : `("${disposition}" ${name === undefined ? 'NIL' : `("FILENAME" "${name}")`})`
    return `("${main}" "${sub}" ${name === undefined ? 'NIL' : `("NAME" "${name}")`} NIL NIL "BASE64" ${parts[part].length}${lines} NIL ${placed} NIL NIL)`
  }
  const from = `nguoi-gui-${uid}@so-mau.example`
  const structure = lay(tree, tree.has === 'parts' ? [] : [1])
  return { letter: { uid, from, messageId: `${uid}@so-mau.example`, structure, parts }, files }
}

const envelope = '("Thu, 26 Nov 2026 10:00:00 +0700" "Fw" NIL NIL NIL NIL NIL NIL NIL NIL)'

/** Base64 in lines of 76, broken off or broken into where it is harmed. */
function coded(bytes: Uint8Array, how: { at: number; cut: boolean } | null): string {
  const whole = Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
  if (how === null) return whole
  const place = Math.floor(how.at * whole.length)
  return how.cut ? whole.slice(0, place) : `${whole.slice(0, place)}\u0001<=?>${whole.slice(place + 3)}`
}
