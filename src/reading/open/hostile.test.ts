import { readFileSync } from 'node:fs'
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { seededChance } from '../../../test/papers/chance.ts'
import { makePaper } from '../../../test/papers/compose/paper.ts'
import { renderWord } from '../../../test/papers/render/word.ts'
import { makePdf } from '../../../test/reading/make-pdf.ts'
import { makeZip } from '../../../test/reading/make-zip.ts'
import { openPapers } from './open-file.ts'

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/reading/files/${name}`, import.meta.url)))
const kinds = ['pdf', 'docx', 'odt', 'doc', 'rtf', 'heic', 'zip', 'ods', 'xls'] as const
const whole = new Map<(typeof kinds)[number], Uint8Array>()

/** What somebody may do to a file: change bytes, cut it short, repeat a stretch of it. */
const harm = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('change' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    }),
    fc.record({
      do: fc.constant('cut' as const),
      at: fc.double({ min: 0.05, max: 1, noNaN: true }),
      byte: fc.nat(255),
    }),
    fc.record({
      do: fc.constant('repeat' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    }),
  ),
  { minLength: 1, maxLength: 12 },
)
type Harm = typeof harm extends fc.Arbitrary<infer Made> ? Made : never

function harmed(bytes: Uint8Array, harms: Harm): Uint8Array {
  let made = Uint8Array.from(bytes)
  for (const { do: what, at, byte } of harms) {
    const place = Math.min(made.length - 1, Math.floor(at * made.length))
    if (what === 'change') made[place] = byte
    else if (what === 'cut') made = made.slice(0, Math.max(8, place))
    else made = Uint8Array.from([...made.slice(0, place), ...made.slice(place, place + byte), ...made.slice(place)])
  }
  return made
}

describe('a file that somebody has tampered with', () => {
  beforeAll(async () => {
    const docx = await renderWord(makePaper({ seed: 'hostile' }), seededChance('hostile'))
    whole.set('pdf', makePdf([{ shown: [{ text: 'Số: 12/KH-UBND', x: 60, y: 700 }] }]))
    whole.set('docx', docx)
    whole.set('odt', makeZip([{ name: 'content.xml', bytes: '<text:p>Căn cứ Luật</text:p>' }]))
    whole.set('doc', file('letter.doc'))
    whole.set('rtf', file('letter.rtf'))
    whole.set('heic', file('photo.heic'))
    whole.set('ods', file('../tables/marked-register.ods'))
    whole.set('xls', file('../tables/marked-register.xls'))
    whole.set('zip', makeZip([{ name: 'a.docx', bytes: docx }]))
  })

  it.each(kinds)('%s is read or refused in words, and breaks nothing', { timeout: 120_000 }, async (kind) => {
    await fc.assert(
      fc.asyncProperty(harm, async (harms) => {
        const opened = await openPapers(harmed(whole.get(kind) ?? new Uint8Array(), harms))
        expect(opened.length).toBeGreaterThan(0)
        for (const one of opened) {
          if ('paper' in one) expect(one.paper.pages.length).toBeGreaterThan(0)
          else expect(one.problem.message).toMatch(/\p{L}{2}.*[.]$/u)
        }
      }),
      { numRuns: kind === 'heic' ? 4 : 12 },
    )
  })

  it('names entities of other files, and gets none of them', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' +
      '<w:document><w:body><w:p><w:r><w:t>Kính gửi &x; &b;</w:t></w:r></w:p></w:body></w:document>'
    const [opened] = await openPapers(
      makeZip([
        { name: '[Content_Types].xml', bytes: '' },
        { name: 'word/document.xml', bytes: xml },
      ]),
    )
    const text =
      opened && 'paper' in opened ? opened.paper.pages.flatMap(({ lines }) => lines.map((line) => line.text)) : []
    expect(text.join(' ')).not.toMatch(/root:|aaaa/)
  })

  it('is an archive within an archive, and is told of, not unpacked without end', async () => {
    let nested = makeZip([{ name: 'a.txt', bytes: 'Công văn' }])
    for (let depth = 0; depth < 20; depth += 1) nested = makeZip([{ name: 'inner.zip', bytes: nested }])
    const opened = await openPapers(nested)
    expect(opened).toMatchObject([{ problem: { because: 'too-many' } }])
  })

  it.each([
    ['page', () => endlessPdf(8_192)],
    ['page packed twice', () => endlessPdf(8_192, { twice: true })],
    ['page of moderate size', () => endlessPdf(512)],
  ])(
    'is a %s that unpacks to more than the memory there is, and is refused before it takes it',
    { timeout: 60_000 },
    async (_, make) => {
      const bytes = make()
      const peak = { was: process.memoryUsage.rss(), most: 0 }
      const look = setInterval(() => (peak.most = Math.max(peak.most, process.memoryUsage.rss())), 20)
      const opened = await openPapers(bytes)
      clearInterval(look)
      expect(opened).toMatchObject([{ problem: { because: 'too-large' } }])
      expect((peak.most - peak.was) / 1_048_576).toBeLessThan(700)
    },
  )

  it('is a PDF with a picture of more pixels than are unpacked, and is refused by what it says of itself', async () => {
    const picture = { width: 9_000, height: 5_000, grey: new Uint8Array(1) }
    expect(await openPapers(makePdf([{ picture }]), { leavePictures: true })).toMatchObject([
      { problem: { because: 'too-large', message: expect.stringMatching(/36 triệu điểm ảnh.*vào sổ bằng tay/) } },
    ])
    const [opened] = await openPapers(makePdf([{ picture }, { shown: [{ text: 'Số: 12/KH-UBND', x: 60, y: 700 }] }]))
    expect(opened).toMatchObject({ paper: { warnings: [{ about: 'pages' }] } })
  }, 60_000)
})

/** A PDF of one page whose content unpacks to so many megabytes of blanks. */
function endlessPdf(megabytes: number, { twice = false } = {}): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(16 * 1_048_576, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes / 16 }, () => piece),
    deflateRawSync(''),
  ])
  const content = twice ? deflateSync(packed) : packed
  const filter = twice ? '[/FlateDecode /FlateDecode]' : '/FlateDecode'
  const head = [
    '%PDF-1.7',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
    '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj',
    `4 0 obj <</Length ${content.length} /Filter ${filter}>> stream\n`,
  ].join('\n')
  const foot = '\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(foot)]))
}
