import type { Hono } from 'hono'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import { askByTicket, readByTicket, stepByTicket } from '#modules/privacy/index.ts'
import { newIncident } from '#platform/http/broken.ts'
import { addressKey, clientAddress } from '#platform/http/client-address.ts'
import { isCrossSite } from '#platform/http/cross-site.ts'
import { socketOf } from '#platform/http/mount.ts'
import { createRateLimit } from '#platform/http/rate-limit.ts'
import { readBytes } from '#platform/http/read-body.ts'
import { answerHeaders } from '#platform/site-files/response-headers.ts'
import type { Shell } from '#record/act.ts'
import type { Module } from '#record/module.ts'
import { localPath } from '#site/language.ts'
import { ticketResult, type TicketAnswer } from '#site/pages/ticket.ts'
import { readFrame } from '#site/search.ts'
import { ticketDesk, ticketPage } from '#site/ticket-paths.ts'
import type { AppParts } from './app-parts.ts'
import { siteDir } from './places.ts'

/** Longer than any text that the forms let through. */
const longestForm = 32 * 1_024

type Answered = { status: 200 | 400 | 403 | 404 | 409 | 413 | 429 | 503; answer: TicketAnswer }

/**
 * Answers the public forms of ticket holders as pages, without script, cookie or session. The code is the only thing
 * that speaks for its holder, so that no other site can act in their name; what is wrong with a code is never said, and
 * trying codes is slow for each address.
 */
export function mountTicketDesk(app: Hono, { services, config, log, authorities }: AppParts): void {
  const tries = createRateLimit({ perSecond: 0.2, burst: 20 })
  for (const language of ['vi', 'en'] as const) {
    const path = localPath(language, ticketDesk)
    app.get(path, (context) => context.redirect(localPath(language, ticketPage), 303))
    app.post(path, async (context) => {
      const { raw } = context.req
      const authority = await authorities.byHost(raw.headers.get('host') ?? '')
      const frame = authority && (await readFrame(siteDir(config.dataDir, authority.id), language))
      if (!authority || !frame) return context.notFound()
      const address = addressKey(clientAddress(raw.headers, socketOf(context), config.trustProxy))
      const wait = tries(address)
      const answered = wait
        ? said(429, tooOften)
        : isCrossSite(raw, [config.publicUrl.origin])
          ? said(403, otherSite)
          : await answerForm({ shell: services.shellFor(authority.id), modules: services.modules }, raw).catch(
              (error: unknown) => {
                const incident = newIncident()
                log.error({ err: error, incident, endpoint: 'ticket-desk' }, 'a ticket form could not be answered')
                return said(503, {
                  vi: `Có lỗi, mã sự cố ${incident}. Hãy thử lại sau.`,
                  en: `It failed, incident ${incident}. Please try again later.`,
                })
              },
            )
      const page = ticketResult(frame, answered.answer)
      const headers = pairs(answerHeaders(Buffer.byteLength(page), config.publicUrl.protocol === 'https:'))
      if (wait) headers.set('retry-after', String(wait.retryAfter))
      return new Response(page, { status: answered.status, headers })
    })
  }
}

type Answering = { shell: Shell; modules: readonly Module[] }

async function answerForm({ shell, modules }: Answering, request: Request): Promise<Answered> {
  const read = await readBytes(request, { max: longestForm, within: 30_000 })
  if ('stop' in read) return said(413, tooLong)
  const form = new URLSearchParams(Buffer.from(read.bytes).toString('utf8'))
  const field = (name: string) =>
    (form.get(name) ?? '').normalize('NFC').replaceAll('\u0000', '').trim().slice(0, 4_000)
  const code = field('code').slice(0, 60)
  const done = await doStep(shell, { code, step: field('do'), field })
  if (done && isRefusal(done) && done.refused === 'not-found') return said(404, unknown)
  const requests = await readByTicket({ shell, modules }, code)
  if (isRefusal(requests)) return said(404, unknown)
  const news = done && (isRefusal(done) ? { good: false, text: inWords(done) } : { good: true, text: done })
  const answer = { ...(news && { news }), held: { code, requests } }
  return { status: done && isRefusal(done) ? 409 : 200, answer }
}

type Wanted = { code: string; step: string; field: (name: string) => string }

/** @returns what was done in words, why it was refused, or undefined where the form only asked how things stand */
async function doStep(shell: Shell, { code, step, field }: Wanted): Promise<Words | Refusal | undefined> {
  const text = field('text')
  if (step === 'appeal' || step === 'withdraw') {
    const done = await stepByTicket(shell, { code, request: field('request'), do: step, text })
    return isRefusal(done) ? done : stepDone[step]
  }
  const asks = (['copy', 'correction', 'erasure'] as const).find((one) => one === field('asks'))
  if (step !== 'ask' || asks === undefined) return undefined
  const done = await askByTicket(shell, { code, asks, text })
  return isRefusal(done) ? done : stepDone.ask
}

/** Rules are said in Vietnamese; in English at least what kind of rule it was. */
function inWords({ refused, rule }: Refusal): Words {
  const english: Partial<Record<Refusal['refused'], string>> = {
    'already-exists': 'The earlier request of this ticket has not ended yet.',
    'reason-required': 'Please say why.',
    'wrong-state': 'This can no longer be done.',
    'too-late': 'The time for this has passed.',
  }
  return { vi: rule, en: english[refused] ?? rule }
}

function said(status: Answered['status'], text: Words): Answered {
  return { status, answer: { news: { good: false, text } } }
}

function pairs(flat: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index < flat.length; index += 2) headers.set(flat[index] ?? '', flat[index + 1] ?? '')
  return headers
}

const stepDone = {
  ask: {
    vi: 'Đã nhận yêu cầu của bạn. Dùng lại mã này để xem trả lời.',
    en: 'Your request was received. Use the same code to see the answer.',
  },
  appeal: { vi: 'Đã nhận khiếu nại. Người khác sẽ xét.', en: 'Your appeal was received. Another person will decide.' },
  withdraw: { vi: 'Đã rút yêu cầu.', en: 'The request was withdrawn.' },
} as const
const unknown: Words = {
  vi: 'Không có phiếu nào mang mã này. Hãy xem lại từng ký tự trên phiếu.',
  en: 'No ticket has this code. Please check each character on your ticket.',
}
const tooOften: Words = {
  vi: 'Bạn đã thử quá nhiều lần. Hãy chờ một phút rồi thử lại.',
  en: 'Too many tries. Please wait a minute.',
}
const otherSite: Words = {
  vi: 'Biểu mẫu này được gửi từ một trang khác. Hãy nhập mã tại đây.',
  en: 'This form was sent from another site. Please enter your code here.',
}
const tooLong: Words = {
  vi: 'Nội dung quá dài. Hãy viết dưới 4.000 ký tự.',
  en: 'The text is too long: at most 4,000 characters.',
}
