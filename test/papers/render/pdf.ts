import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib'
import type { Chance } from '../chance.ts'
import type { MadePaper } from '../made-paper.ts'
import { faceOf, faces, readFace } from './fonts.ts'
import type { Gap, Page } from './page/page.ts'
import { paperHeight, paperWidth, typeset } from './page/typeset.ts'

/** Fonts are taken apart once, however many papers are made. */
const known = new Map<Uint8Array, ReturnType<typeof fontkit.create>>()
const remembering: typeof fontkit = {
  ...fontkit,
  create: (bytes, name) => {
    const font = known.get(bytes) ?? fontkit.create(bytes, name)
    known.set(bytes, font)
    return font
  },
}

/** A PDF as offices export it: letters with their places. `stamped` fills open places as signing tools do, in widgets. */
export async function renderPdf(
  paper: MadePaper,
  chance: Chance,
  { stamped }: { stamped: boolean },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(remembering)
  const fonts: PDFFont[] = []
  for (const face of faces) fonts.push(await pdf.embedFont(await readFace(face)))
  const fallback = await pdf.embedFont(StandardFonts.TimesRoman)
  const font = (style: { bold?: boolean; italic?: boolean }) => fonts[faceOf({ size: 0, ...style })] ?? fallback
  const pages = typeset(paper, chance, (text, style) => font(style).widthOfTextAtSize(text, style.size))
  for (const page of pages) {
    const sheet = pdf.addPage([paperWidth, paperHeight])
    drawPage(sheet, page, font)
    if (stamped && paper.stamps) await stamp(pdf, sheet, { gaps: page.gaps, stamps: paper.stamps })
  }
  // Dates of creation would make every file another.
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save({ useObjectStreams: false })
}

function drawPage(sheet: PDFPage, page: Page, font: (style: { bold?: boolean; italic?: boolean }) => PDFFont): void {
  for (const { text, x, y, size, ...style } of page.marks)
    sheet.drawText(text, { x, y: paperHeight - y, size, font: font(style) })
  for (const { x, y, width } of page.rules)
    sheet.drawLine({ start: { x, y: paperHeight - y }, end: { x: x + width, y: paperHeight - y }, thickness: 0.6 })
}

type Stamping = { gaps: Page['gaps']; stamps: { serial: string; day: string } }

async function stamp(pdf: PDFDocument, sheet: PDFPage, { gaps, stamps }: Stamping): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  if (gaps.serial) addWidget(pdf, sheet, { gap: gaps.serial, text: stamps.serial, font, name: 'SoVanBan' })
  if (gaps.day && stamps.day) addWidget(pdf, sheet, { gap: gaps.day, text: stamps.day, font, name: 'NgayVanBan' })
}

type Widget = { gap: Gap; text: string; font: PDFFont; name: string }

/** A signature field whose appearance is the stamped text: what ordinary extraction of text does not see. */
function addWidget(pdf: PDFDocument, sheet: PDFPage, { gap, text, font, name }: Widget): void {
  const { context } = pdf
  const [width, height] = [font.widthOfTextAtSize(text, gap.size) + 4, gap.size + 4]
  const letters = PDFHexString.of(Buffer.from(text, 'latin1').toString('hex')).toString()
  const appearance = context.register(
    context.stream(`q BT /F1 ${gap.size} Tf 2 4 Td ${letters} Tj ET Q`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { Font: { F1: font.ref } },
    }),
  )
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      Contents: PDFHexString.of('00'.repeat(64)),
      ByteRange: [0, 0, 0, 0],
    }),
  )
  const y = paperHeight - gap.y - 4
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(name),
      V: signature,
      F: 132,
      P: sheet.ref,
      Rect: [gap.x, y, gap.x + width, y + height],
      AP: { N: appearance },
    }),
  )
  sheet.node.addAnnot(widget)
  pdf.catalog.getOrCreateAcroForm().dict.set(PDFName.of('SigFlags'), context.obj(3))
  pdf.catalog.getOrCreateAcroForm().addField(widget)
}
