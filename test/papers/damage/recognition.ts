import { seededChance } from '../chance.ts'
import type { Damage } from './damage.ts'

const drops: [RegExp, string][] = [
  [/[ấầẩẫậ]/g, 'â'],
  [/[ếềểễệ]/g, 'ê'],
  [/[ốồổỗộ]/g, 'ô'],
  [/[ắằẳẵặ]/g, 'ă'],
  [/[ớờởỡợ]/g, 'ơ'],
  [/[ứừửữự]/g, 'ư'],
  [/[áàảãạ]/g, 'a'],
  [/[óòỏõọ]/g, 'o'],
]
const swaps: [RegExp, string][] = [
  [/ể/g, 'ễ'],
  [/ị/g, 'i'],
  [/rn/g, 'm'],
  [/ầ/g, 'â'],
  [/d/g, 'đ'],
  [/tinh/g, 'tỉnh'],
  [/ủ/g, 'ũ'],
]

/** One word as recognition may give it: the same word always falls the same way in one paper. */
function misread(word: string, seed: string, rate: number): string {
  const chance = seededChance(`${seed} ${word}`)
  if (!/^\p{L}{2,}[.,;:]?$/u.test(word) || !chance.maybe(rate)) return word
  const fitting = (chance.maybe(0.8) ? drops : swaps).filter(([pattern]) => word.search(pattern) >= 0)
  if (fitting.length === 0) return word
  const [pattern, by] = chance.pick(fitting)
  return word.replace(pattern, by)
}

const misreadAll = (text: string, seed: string, rate: number) =>
  text.replace(/[^\s]+/g, (word) => misread(word, seed, rate))

const labels: [RegExp, string[]][] = [
  [/Nơi nhận:/g, ['Nơi nhân:', 'Nơi nhận :', 'Noi nhận:', 'Nơi nhận;', 'Nơi nhận:']],
  [/^Số:/gm, ['Số:', 'Sô:', 'Só:', 'SỐ:', 'Số.']],
  [/Kính gửi:/g, ['Kính gửi:', 'Kính gừi:', 'Kinh gửi:', 'Kính gửi :']],
  [/^KT\./gm, ['KT.', 'KT,', 'KT .']],
  [/Lưu:/g, ['Luu:', 'Lưu:', 'Lưu :']],
  [/^- /gm, ['- ', '- ', '- ', '— ', '-', '~ ']],
  [/Độc lập - Tự do - Hạnh phúc/g, ['Độc lập —- Tự do — Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc']],
  [/\b1\b(?=\. )/g, ['1', 'l', 'I', '1']],
]

/** What recognition makes of a scanned page: marks dropped, labels bent, specks between the lines. */
export const recognition: Damage = ({ text, answer }, chance) => {
  const seed = String(chance.next())
  const rate = chance.pick([0.01, 0.03, 0.05])
  let damaged = misreadAll(text, seed, rate)
  for (const [pattern, forms] of labels) damaged = damaged.replace(pattern, () => chance.pick(forms))
  const lines = damaged
    .split('\n')
    .flatMap((line) =>
      chance.maybe(0.02) ? [chance.pick(['|', '. ~', '“', 'Hệ z 4', '_', '* ¡', '2 ĐI YA*x']), line] : [line],
    )
  const tasks = answer.tasks.map((task) => ({
    ...task,
    text: misreadAll(task.text, seed, rate),
    actor: misreadAll(task.actor, seed, rate),
  }))
  return { text: lines.join('\n'), answer: { ...answer, tasks } }
}
