import type { Paragraph, Table } from 'docx'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { textWidth, type Measures } from '../measures.ts'
import { listed, signingLines } from '../wording.ts'
import { columns } from './columns.ts'
import { paragraph } from './paragraphs.ts'

/** Room for signature and seal, in points. */
const room = 80

/** Whom it goes to at the left, who signs at the right. */
export function footOf(paper: OfficialPaper, sizes: Measures): (Paragraph | Table)[] {
  const left = textWidth(sizes) * 0.48
  // LibreOffice breaks the page behind whatever is not kept with what follows, and the signature stood alone.
  const gap = paragraph('', { size: 6, spacing: { points: 8 }, keepNext: true })
  return [gap, columns([left, textWidth(sizes) - left], [[recipients(paper, sizes), signature(paper, sizes)]])]
}

function recipients({ recipients: items }: OfficialPaper, sizes: Measures): Paragraph[] {
  const title =
    sizes.form.recipientsTitle === 'underlined'
      ? paragraph('Nơi nhận:', { size: sizes.recipientsTitle, underline: true })
      : paragraph('Nơi nhận:', { size: sizes.recipientsTitle, bold: true, italic: true })
  return [title, ...listed(items, sizes.form).map((item) => paragraph(item, { size: sizes.recipients }))]
}

function signature(paper: OfficialPaper, sizes: Measures): Paragraph[] {
  return [
    ...signingLines(paper, sizes.form).map(({ text, bold }) =>
      paragraph(text, { size: sizes.signing, align: 'center', bold }),
    ),
    paragraph(paper.signer, { size: sizes.signer, align: 'center', bold: true, before: room }),
  ]
}
