import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { seededChance, type Chance } from '../chance.ts'
import type { MadePaper } from '../made-paper.ts'
import { faceOf, faces } from './fonts.ts'
import type { Measure, Page, Style } from './page/page.ts'
import { paperHeight, paperWidth, typeset } from './page/typeset.ts'

const names = faces.map((_, at) => `Tinos face ${at}`)

export type Scan = {
  /** Dots to the inch. */
  dpi: number
  /** 0 as from a good scanner, 1 as a bad copy. */
  wear: number
  /** How the seal comes out that stands over the beginning of title and name, as the rules of offices want it. */
  seal: 'red' | 'black'
  /** Letters under the picture that make no Vietnamese, as old scanners put there. */
  junk: boolean
}

/** A PDF of page images, as scanners make them. */
export async function renderScan(paper: MadePaper, chance: Chance, scan: Scan): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const page of typesetForCanvas(paper, chance)) {
    const picture = await pdf.embedJpg(await drawPicture(page, chance, scan))
    const sheet = pdf.addPage([paperWidth, paperHeight])
    if (scan.junk)
      for (const { text, x, y, size } of page.marks)
        sheet.drawText(junkOf(text), { x, y: paperHeight - y, size, opacity: 0 })
    sheet.drawImage(picture, { x: 0, y: 0, width: paperWidth, height: paperHeight })
  }
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save({ useObjectStreams: false })
}

function typesetForCanvas(paper: MadePaper, chance: Chance): Page[] {
  faces.forEach((face, at) => {
    if (!GlobalFonts.has(names[at] ?? '')) GlobalFonts.registerFromPath(face, names[at])
  })
  const context = createCanvas(10, 10).getContext('2d')
  const measure: Measure = (text, style) => {
    context.font = fontOf(style, 1)
    return context.measureText(text).width
  }
  return typeset(paper, chance, measure)
}

const fontOf = (style: Style, scale: number) => `${style.size * scale}px "${names[faceOf(style)]}"`

async function drawPicture(page: Page, chance: Chance, scan: Scan): Promise<Uint8Array> {
  const { wear } = scan
  const sheet = drawSheet(page, chance, scan)
  const canvas = createCanvas(sheet.width, sheet.height)
  const context = canvas.getContext('2d')
  context.fillStyle = wear > 0.5 ? '#f3f1ea' : '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(((chance.next() - 0.5) * 2 * wear * Math.PI) / 180)
  context.translate(-canvas.width / 2, -canvas.height / 2)
  if (wear > 0.3) context.filter = `blur(${((wear * scan.dpi) / 400).toFixed(2)}px)`
  context.drawImage(sheet, 0, 0)
  context.filter = 'none'
  speckle(context, { width: canvas.width, height: canvas.height, wear }, chance)
  return canvas.encode('jpeg', wear > 0.5 ? 62 : 85)
}

/** The page as it was printed and written upon. */
function drawSheet(page: Page, chance: Chance, { dpi, wear, seal }: Scan): Canvas {
  const scale = dpi / 72
  const canvas = createCanvas(Math.round(paperWidth * scale), Math.round(paperHeight * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = wear > 0.5 ? '#2b2b33' : '#111111'
  for (const { text, x, y, ...style } of page.marks) {
    context.font = fontOf(style, scale)
    context.fillText(text, x * scale, y * scale)
  }
  for (const { x, y, width } of page.rules)
    context.fillRect(x * scale, y * scale, width * scale, Math.max(1, 0.6 * scale))
  for (const gap of Object.values(page.gaps))
    scribble(context, { x: gap.x * scale, y: gap.y * scale, size: gap.size * scale }, chance)
  if (page.signature) {
    context.scale(scale, scale)
    sign(context, page.signature, { ink: seal === 'red' ? '#cf2a2a' : '#161616' }, chance)
  }
  return canvas
}

/** Ink of a pen, which nobody's program should take for a number. */
function scribble(
  context: SKRSContext2D,
  { x, y, size }: { x: number; y: number; size: number },
  chance: Chance,
): void {
  context.strokeStyle = '#1c2a7a'
  context.lineWidth = size / 9
  for (let stroke = 0; stroke < 3; stroke += 1) {
    const at = x + (stroke * size) / 1.8
    context.beginPath()
    context.moveTo(at + chance.next() * size * 0.3, y - size * (0.7 + chance.next() * 0.3))
    context.bezierCurveTo(
      at - size * 0.2,
      y - size * chance.next(),
      at + size * 0.7,
      y - size * chance.next(),
      at + size * 0.3 * chance.next(),
      y + size * 0.2,
    )
    context.stroke()
  }
}

/** A seal of 36 mm over the left third of a signature, as Decree 30/2020/NĐ-CP, Article 33 has it, and the stroke of a pen. */
function sign(
  context: SKRSContext2D,
  { x, y, height }: { x: number; y: number; height: number },
  { ink }: { ink: string },
  chance: Chance,
): void {
  const radius = 51
  const middle = { x: x - radius * (0.4 + chance.next() * 0.4), y: y - height / 2 - 4 + (chance.next() - 0.5) * 16 }
  context.globalCompositeOperation = 'multiply'
  context.strokeStyle = ink
  context.fillStyle = ink
  for (const [size, width] of [
    [1, 2],
    [0.94, 0.7],
    [0.62, 0.8],
  ] as const) {
    context.lineWidth = width
    context.beginPath()
    context.arc(middle.x, middle.y, radius * size, 0, 2 * Math.PI)
    context.stroke()
  }
  context.font = `9px "${names[0]}"`
  for (const [at, letter] of [...'ỦY BAN NHÂN DÂN * CƠ QUAN *'].entries()) {
    context.save()
    context.translate(middle.x, middle.y)
    context.rotate((at / 27) * 2 * Math.PI)
    context.fillText(letter, -3, -radius * 0.72)
    context.restore()
  }
  context.strokeStyle = '#1c2a7a'
  context.lineWidth = 1.4
  context.beginPath()
  context.moveTo(x, y - height * 0.4)
  context.bezierCurveTo(x + 30, y - height, x + 10, y - height * 0.1, x + 60, y - height * 0.5)
  context.lineTo(x + 90 + chance.next() * 40, y - height * 0.45)
  context.stroke()
}

function speckle(
  context: SKRSContext2D,
  { width, height, wear }: { width: number; height: number; wear: number },
  chance: Chance,
): void {
  const own = seededChance(String(chance.next()))
  const count = Math.round(wear * 900)
  for (let speck = 0; speck < count; speck += 1) {
    context.fillStyle = `rgba(40,40,40,${(0.2 + own.next() * 0.6).toFixed(2)})`
    context.fillRect(own.next() * width, own.next() * height, 1 + own.next() * 2 * wear, 1 + own.next() * 2 * wear)
  }
}

/** Vietnamese as an English recogniser of twenty years ago put it down. */
function junkOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\u0020-\u007e]/g, '~')
    .replace(/oa/g, '0a')
    .replace(/ng /g, "n' ")
    .replace(/ie/g, 'i~')
}
