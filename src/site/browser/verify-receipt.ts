import { formText } from '#kernel/form-text.ts'
import { readBody } from '#record/read-body.ts'
import type { Source } from '#record/source.ts'
import { makeReceipt, parseReceipt, verifyReceipt, type Receipt } from '#record/verify.ts'
import { explainBad, explainGood, explainMissing, type Explanation, type Language } from './verify/explain.ts'
import { findKeys, forgetKeys, pinKeys, recordPathOf, type KeysAtHand } from './verify/pinned-key.ts'
import { browserPrimitives } from './verify/primitives.ts'
import { show } from './verify/show.ts'

/**
 * The form of /kiem-tra (site/verify-form.ts): checks a pasted receipt, a chosen file, or an entry of this site's own
 * record (`#muc-12`) in this browser. Nothing is sent but requests for the record's public files.
 */
const form = find('verify-form', HTMLFormElement)
const result = find('verify-result', HTMLElement)
const deeds = JSON.parse(form?.dataset['deeds'] ?? '{}') as Record<string, string>
/** Path of the record that this site publishes now. */
const current = form?.dataset['record'] ?? '/record/'
const language: Language = document.documentElement.lang === 'en' ? 'en' : 'vi'

type Given = { receipt?: Receipt; explanation?: Explanation }

async function check(from: HTMLFormElement, place: HTMLElement): Promise<void> {
  place.setAttribute('aria-busy', 'true')
  try {
    const { receipt, explanation } = await readGiven(new FormData(from))
    if (!receipt) return tell(place, explanation ?? explainMissing('receipt', language))
    const keys = await findKeys(receipt.origin, formText(new FormData(from), 'key'))
    if (!keys) return tell(place, explainMissing('key', language))
    await judge(place, receipt, keys)
  } catch (error) {
    tell(
      place,
      explainMissing(error instanceof Error && error.name === 'MalformedNoteError' ? 'key-form' : 'network', language),
    )
  } finally {
    place.removeAttribute('aria-busy')
  }
}

async function judge(place: HTMLElement, receipt: Receipt, keys: KeysAtHand): Promise<void> {
  const verdict = await verifyReceipt(browserPrimitives, receipt, keys.keys)
  const succeeded = recordPathOf(receipt.origin) !== current
  const explanation = verdict.ok
    ? explainGood(verdict, { ...keys, succeeded }, { language, deeds })
    : explainBad(verdict.problem, keys, language)
  if (verdict.ok && !keys.remembered) pinKeys(receipt.origin, keys, new Date())
  tell(place, explanation, receipt)
}

/** A chosen file goes before pasted text, and that before the number of an entry. */
async function readGiven(data: FormData): Promise<Given> {
  const file = data.get('file')
  const pasted = formText(data, 'receipt').trim()
  const text = file instanceof File && file.size > 0 ? await file.text() : pasted
  if (text !== '') {
    const receipt = parseReceipt(text)
    return receipt ? { receipt } : { explanation: explainBad(malformed, undefined, language) }
  }
  const seq = Number(data.get('seq') || Number.NaN)
  if (!Number.isSafeInteger(seq)) return {}
  const receipt = await makeReceipt(browserPrimitives.sha256, sameSite, seq)
  return receipt ? { receipt } : { explanation: explainMissing('entry', language) }
}

const malformed = {
  code: 'malformed-receipt',
  vi: 'Đây không phải là một biên nhận đầy đủ.',
  en: 'This is not a whole receipt.',
} as const

const sameSite: Source = {
  read: async (path, limit) => {
    const response = await fetch(`${current}${path}`)
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return readBody(response, limit)
  },
}

/** `#muc-12`, as the pages of the record link here. */
function checkAddress(from: HTMLFormElement, place: HTMLElement): void {
  const [, seq] = /^#(?:muc-|seq=)?(\d{1,15})$/.exec(location.hash) ?? []
  const field = find('verify-seq', HTMLInputElement)
  if (seq === undefined || !field) return
  from.reset()
  field.value = seq
  void check(from, place)
}

function tell(place: HTMLElement, explanation: Explanation, receipt?: Receipt): void {
  const onForget = () => {
    if (receipt) forgetKeys(receipt.origin)
    if (form) void check(form, place)
  }
  show(place, { explanation, receipt, onForget }, language)
}

function find<T extends HTMLElement>(id: string, kind: new () => T): T | undefined {
  const found = document.getElementById(id)
  return found instanceof kind ? found : undefined
}

// Last: what it calls must be there.
if (form && result) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check(form, result)
  })
  find('verify-file', HTMLInputElement)?.addEventListener('change', () => void check(form, result))
  addEventListener('hashchange', () => checkAddress(form, result))
  checkAddress(form, result)
}
