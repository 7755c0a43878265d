import { bare } from '#vietnamese/bare.ts'
import type { Found } from '../reading.ts'
import type { PlacedDeadline } from './deadlines.ts'
import { type Paragraph, spansOf } from './paragraph.ts'
import { sentencesOf, type Stretch } from './sentences.ts'

/** "báo cáo" as something to do: with its object, its receiver or its time behind it. */
const duty =
  /(?:^|[^a-z])(?:(?:tong hop,? )?bao cao (?:ket qua|tinh hinh|dinh ky|ve |so lieu|tien do|ubnd|uy ban|so |bo |phong |ban |huyen uy|tinh uy|thanh uy|dang uy|chu tich|thu tuong|cap |co quan|nhanh|bang van ban|so ket|tong ket|theo|hang|truoc|de )|(?:gui|nop|lap|thuc hien|xay dung) (?:[a-z]+ )?(?:bao cao|ket qua)|che do (?:thong tin,? )?bao cao|(?:kip thoi|thuong xuyen|dinh ky|ket qua[^.;]{0,60}) bao cao|gui [^.;]{0,60}(?:ket qua|so lieu))/
/** Sentences that tell of reports rather than ask for one. */
const told =
  /(?:^|[^a-z])(?:da bao cao|theo bao cao|qua bao cao|can cu bao cao|xet bao cao|tai bao cao|bao cao so|noi dung bao cao|bao cao nay|khong doc bao cao|nghe bao cao)/

type Candidate = { paragraph: Paragraph; stretch: Stretch; score: number }

/** The sentence that asks for a report: the one that says most of what, to whom and by when; null where none does. */
export function readReporting(
  paragraphs: readonly Paragraph[],
  deadlines: readonly PlacedDeadline[],
): Found<string> | null {
  let best: Candidate | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.footnote || !duty.test(bare(paragraph.text).toLowerCase())) continue
    for (const sentence of sentencesOf(paragraph.text)) {
      for (const stretch of clausesOf(paragraph.text, sentence)) {
        const score = scoreOf(paragraph, stretch, deadlines)
        if (score > (best?.score ?? 2)) best = { paragraph, stretch, score }
      }
    }
  }
  if (!best) return null
  const { paragraph, stretch, score } = best
  const value = paragraph.text.slice(stretch.start, stretch.end).replace(/(?<![\s;,./])[\s;,./]+$/u, '')
  const spans = spansOf(paragraph, stretch.start, stretch.start + value.length)
  return { value, confidence: Math.min(0.9, 0.45 + score / 20), spans }
}

function clausesOf(text: string, sentence: Stretch): Stretch[] {
  const found: Stretch[] = []
  let start = sentence.start
  for (const part of text.slice(sentence.start, sentence.end).split(';')) {
    const end = start + part.length
    const skipped = part.length - part.trimStart().length
    if (part.trim() !== '') found.push({ start: start + skipped, end })
    start = end + 1
  }
  return found
}

function scoreOf(paragraph: Paragraph, stretch: Stretch, deadlines: readonly PlacedDeadline[]): number {
  const plain = bare(paragraph.text.slice(stretch.start, stretch.end)).toLowerCase()
  if (!duty.test(plain) || told.test(plain)) return 0
  const due = deadlines.some((one) => one.paragraph === paragraph && one.start < stretch.end && stretch.start < one.end)
  let score = 3
  if (due) score += 4
  if (
    /(?:^|[^a-z])(?:gui|nop|ve|bao cao) (?:ve )?(?:so|bo|phong|ubnd|uy ban|ban|huyen uy|tinh uy|dang uy|van phong|co quan|cap) /.test(
      plain,
    )
  )
    score += 2
  if (/bao cao (?:ket qua|tinh hinh|dinh ky|so lieu)|ket qua (?:thuc hien|trien khai)/.test(plain)) score += 2
  if (/dinh ky|dot xuat|hang (?:thang|quy|nam|ngay|tuan)|truoc ngay|theo quy dinh/.test(plain)) score += 1
  if (/vuong mac|phat sinh/.test(plain)) score -= 3
  return score
}
