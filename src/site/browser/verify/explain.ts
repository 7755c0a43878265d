import type { PublicEntry } from '#kernel/entry.ts'
import { capacityWords, roleWords } from '#kernel/role-words.ts'
import type { Problem } from '#record/problem.ts'
import type { Receipt, ReceiptVerdict } from '#record/verify.ts'
import { count, day, time } from '#vietnamese/format.ts'
import type { KeysAtHand } from './pinned-key.ts'

export type Language = 'vi' | 'en'

/** What the page says of a receipt: the answer first, then what it rests on. */
export type Explanation = {
  tone: 'good' | 'bad' | 'unsure'
  answer: string
  /** A sentence on what the answer is worth, or what to do now. */
  caution?: string
  facts: { name: string; value: string }[]
  /** The reader may drop the key that was remembered. */
  mayForget: boolean
}

type Good = Extract<ReceiptVerdict, { ok: true }>

/** In which language to say it, and what each deed is called in it, by module and deed. */
type Said = { language: Language; deeds: Readonly<Record<string, string>> }

/** `succeeded`: another record has taken the place of the receipt's one. */
export function explainGood(verdict: Good, keys: KeysAtHand & { succeeded: boolean }, said: Said): Explanation {
  const { language } = said
  const say = speaks(language)
  const { entry, checkpoint } = verdict
  const number = count(entry.seq, language)
  const unproven = keys.from === 'served' && !keys.remembered
  return {
    tone: unproven ? 'unsure' : 'good',
    answer: unproven
      ? say(
          `Khớp: mục ${number} nằm trong sổ của ${checkpoint.origin}, theo khoá do chính trang này đưa ra.`,
          `It fits: entry ${number} stands in the record of ${checkpoint.origin}, by the key that this site itself gives.`,
        )
      : say(
          `Đúng: mục ${number} nằm trong sổ của ${checkpoint.origin} và không bị sửa từ lúc niêm phong.`,
          `Good: entry ${number} stands in the record of ${checkpoint.origin}, unchanged since it was sealed.`,
        ),
    caution: [keyCaution(keys, say), ...(keys.succeeded ? [endedCaution(say)] : [])].join(' '),
    facts: factsOf(verdict, said),
    mayForget: keys.remembered,
  }
}

export function explainBad(problem: Problem, keys: KeysAtHand | undefined, language: Language): Explanation {
  const say = speaks(language)
  const keyMismatch = problem.code === 'unknown-key'
  return {
    tone: 'bad',
    answer: `${say('Không đúng:', 'Not good:')} ${decapitalize(problem[language])}`,
    caution:
      keyMismatch && keys?.remembered
        ? say(
            'Máy bạn còn nhớ một khoá khác cho sổ này. Nếu cơ quan đã đổi khoá, hãy hỏi khoá mới ở một nơi khác trang này rồi nhập vào ô khoá. Nếu không, có thể sổ đã bị làm giả.',
            'This browser remembers another key for this record. If the office has changed its key, get the new one from somewhere other than this site and enter it. If not, the record may have been forged.',
          )
        : say(
            'Hãy giữ nguyên tệp biên nhận, xin lại một bản khác, và báo cho cơ quan hoặc người làm chứng của sổ.',
            'Keep the file as it is, ask for another copy, and tell the office or a witness of the record.',
          ),
    facts: problem.seq === undefined ? [] : [{ name: say('Mục', 'Entry'), value: count(problem.seq, language) }],
    mayForget: keys?.remembered ?? false,
  }
}

/** Nothing could be checked: what is missing, in one sentence. */
export function explainMissing(
  what: 'receipt' | 'key' | 'entry' | 'key-form' | 'network',
  language: Language,
): Explanation {
  const say = speaks(language)
  const answers = {
    receipt: say(
      'Chưa có gì để kiểm tra: hãy dán biên nhận, chọn tệp, hoặc ghi số mục.',
      'Nothing to check yet: paste a receipt, choose a file, or give the number of an entry.',
    ),
    key: say(
      'Chưa kiểm tra được: hãy nhập khoá kiểm chứng của sổ này.',
      'Not checked: enter the verifier key of this record.',
    ),
    entry: say(
      'Chưa kiểm tra được: sổ đã niêm phong chưa có mục này. Mục mới được niêm phong sau vài giây.',
      'Not checked: the sealed record has no such entry. A new entry is sealed within seconds.',
    ),
    'key-form': say(
      'Chưa kiểm tra được: khoá nhập vào không đúng dạng tên+mã+khoá.',
      'Not checked: the key is not of the form name+hash+key.',
    ),
    network: say(
      'Chưa kiểm tra được: không đọc được sổ. Hãy thử lại, hoặc dán biên nhận bạn đã giữ.',
      'Not checked: the record cannot be read. Try again, or paste a receipt that you kept.',
    ),
  }
  return { tone: 'unsure', answer: answers[what], facts: [], mayForget: false }
}

/** File name for keeping a receipt. */
export function receiptName({ origin, entry }: Receipt): string {
  return `bien-nhan-${origin.replace(/[^a-z0-9]+/gi, '-')}-${entry.seq}.json`
}

function keyCaution(keys: KeysAtHand, say: Say): string {
  const since = keys.since === undefined ? '' : day(new Date(keys.since))
  if (keys.from === 'entered') {
    return keys.remembered
      ? say(
          `Kiểm tra bằng khoá bạn đã nhập ngày ${since}, còn nhớ trên máy này.`,
          `Checked with the key you entered on ${since}, remembered in this browser.`,
        )
      : say(
          'Kiểm tra bằng khoá bạn nhập. Máy này sẽ nhớ khoá cho lần sau.',
          'Checked with the key you entered. This browser will remember it.',
        )
  }
  return keys.remembered
    ? say(
        `Kiểm tra bằng khoá mà trang này đưa ra ngày ${since}, còn nhớ trên máy bạn: từ đó đến nay khoá không đổi.`,
        `Checked with the key that this site gave on ${since}, remembered in this browser: it has not changed since.`,
      )
    : say(
        'Kẻ làm giả cả trang cũng đưa ra được khoá của mình, nên đây chưa phải là bằng chứng. Hãy so khoá với bản niêm yết tại trụ sở hoặc một nguồn khác, rồi nhập vào ô khoá. Máy này sẽ nhớ khoá cho lần sau.',
        'Whoever forged the whole site could give a key of their own, so this proves little yet. Compare the key with the one posted at the office or another source, and enter it. This browser will remember it.',
      )
}

function endedCaution(say: Say): string {
  return say(
    'Biên nhận này thuộc sổ trước: sổ ấy đã dừng và có sổ nối tiếp. Biên nhận vẫn có giá trị.',
    'This receipt is of the record before: that one has ended and another succeeds it. The receipt still counts.',
  )
}

const doerOf = (by: PublicEntry['by']) => (by === 'clock' ? roleWords('clock') : capacityWords(by))

function factsOf({ entry, checkpoint, cosigners, opened }: Good, { language, deeds }: Said): Explanation['facts'] {
  const say = speaks(language)
  const instant = (at: Date) => `${time(at)}, ${day(at)}`
  const facts = [{ name: say('Ghi lúc', 'Entered'), value: instant(new Date(entry.at)) }]
  if ('module' in entry) {
    facts.push({ name: say('Việc', 'Deed'), value: deeds[`${entry.module}/${entry.do}`] ?? entry.do })
    facts.push({ name: say('Do', 'By'), value: doerOf(entry.by)[language] })
    if (entry.basis !== undefined) facts.push({ name: say('Căn cứ', 'Basis'), value: entry.basis })
  } else {
    facts.push({
      name: say('Loại', 'Kind'),
      value: say('Mục nội bộ: nội dung không công khai', 'Internal: its content is not public'),
    })
  }
  facts.push({
    name: say('Dấu niêm phong', 'Checkpoint'),
    value: say(`${count(checkpoint.size, language)} mục`, `${count(checkpoint.size, language)} entries`),
  })
  if (opened)
    facts.push({
      name: say('Nội dung', 'Content'),
      value: say('đúng là nội dung mà mục cam kết', 'is what the entry commits to'),
    })
  for (const { name, time: seen } of cosigners)
    facts.push({ name: say('Người làm chứng', 'Witness'), value: `${name}, ${instant(seen)}` })
  return facts
}

type Say = (vi: string, en: string) => string
const speaks =
  (language: Language): Say =>
  (vi, en) =>
    language === 'vi' ? vi : en
const decapitalize = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
