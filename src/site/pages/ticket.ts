import type { Words } from '#kernel/workflow.ts'
import { count, day } from '#vietnamese/format.ts'
import type { ToldOutcome } from '#modules/privacy/requests/schema.ts'
import { fact } from '../fact.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks, type Say } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { ticketDesk, ticketPage } from '../ticket-paths.ts'
import { upperFirst } from '../upper-first.ts'

/** A request as whoever holds its ticket may see it. */
export type ShownRequest = {
  id: string
  asks: 'copy' | 'correction' | 'erasure'
  stateLabel: Words
  ended: boolean
  filedAt: Date
  dueAt: Date | null
  answer: string | null
  /** What an erasure did. */
  outcome: ToldOutcome | null
  reason: Words | null
  mayAppeal: boolean
  mayWithdraw: boolean
}

/** What the desk answers: to a code that is known, or why it cannot. */
export type TicketAnswer = {
  /** What was just done, or refused, in one sentence. */
  news?: { good: boolean; text: Words }
  /** Absent where the code stands for nothing. */
  held?: { code: string; requests: readonly ShownRequest[] }
}

const above = (say: Say) => [{ title: say('Dữ liệu cá nhân', 'Personal data'), path: '/du-lieu-ca-nhan/' }]

/** The public form: follow a request with a ticket code; a plain file that works without a script. */
export function ticketForm(frame: Frame): string {
  const say = speaks(frame.language)
  const title = say('Theo dõi và gửi yêu cầu về dữ liệu của bạn', 'Follow and make requests about your data')
  return layout(frame, {
    title,
    description: say(
      'Dùng mã tra cứu trên phiếu để xem trả lời, khiếu nại, rút hoặc gửi yêu cầu mới về dữ liệu của chính bạn.',
      'Use the code on your ticket to see the answer, contest it, withdraw, or ask anew about your own data.',
    ),
    path: ticketPage,
    above: above(say),
    body: html`<h1>${title}</h1>
      <p class="lead">
        ${say(
          'Mã tra cứu trên phiếu cho bạn xem trả lời và gửi yêu cầu mới, không cần tài khoản.',
          'With the code on your ticket you see the answer and make a new request, without an account.',
        )}
      </p>
      ${codeForm(frame)}
      <h2>${say('Chưa có mã tra cứu?', 'No code yet?')}</h2>
      <ol>
        <li>
          ${say('Đến bộ phận tiếp nhận với giấy tờ tuỳ thân, hoặc gửi thư có chữ ký.', 'Come to the reception desk with an identity card, or send a signed letter.')}
        </li>
        <li>
          ${say('Nói rõ bạn muốn nhận bản sao, sửa hay xoá dữ liệu nào của mình.', 'Say which of your data you want copied, corrected or erased.')}
        </li>
        <li>
          ${say('Cán bộ ghi nhận yêu cầu và đưa bạn phiếu có mã tra cứu.', 'The clerk registers it and gives you a ticket with a code.')}
        </li>
      </ol>
      <p>
        ${say(
          'Giữ kín mã này: ai có mã đều xem được trả lời. Cơ quan không lưu mã, nên không thể đọc lại cho bạn.',
          'Keep the code to yourself: whoever has it can see the answer. The office does not keep it and cannot repeat it.',
        )}
      </p>
      <p>
        ${say('Bạn là cán bộ của cơ quan?', 'Do you work for the office?')}
        <a href="${frame.authority.application}/console/yeu-cau-du-lieu"
          >${say('Gửi yêu cầu trong bàn làm việc', 'Make your request at the console')}</a
        >.
      </p>`,
  })
}

/** What the desk answers with; made for one request and kept nowhere. */
export function ticketResult(frame: Frame, { news, held }: TicketAnswer): string {
  const say = speaks(frame.language)
  const title = say('Yêu cầu về dữ liệu của bạn', 'Requests about your data')
  const open = held?.requests.some(({ ended }) => !ended) ?? false
  return layout(frame, {
    title,
    description: title,
    path: ticketPage,
    above: above(say),
    unlisted: true,
    body: html`<h1>${title}</h1>
      ${news ? html`<p class="${news.good ? 'calm' : 'alert'}" role="status">${news.good ? '✓' : '!'} ${inLanguage(frame.language, news.text)}</p>` : ''}
      ${
        held
          ? html`${held.requests.map((request) => requestBlock(frame, held.code, request))}${open ? '' : askForm(frame, held.code)}`
          : codeForm(frame)
      }`,
  })
}

function codeForm(frame: Frame): Html {
  const say = speaks(frame.language)
  return html`<form class="desk" method="post" action="${deskAddress(frame)}" autocomplete="off">
    <div class="field">
      <label for="ma">${say('Mã tra cứu', 'Ticket code')}</label>
      <p id="ma-goi-y" class="hint">
        ${say('Bốn nhóm năm ký tự, ví dụ 7Q2MX-0KD4W-B3N8H-5RT9P. Chữ hoa, chữ thường như nhau.', 'Four groups of five, such as 7Q2MX-0KD4W-B3N8H-5RT9P, in capitals or not.')}
      </p>
      <input
        id="ma"
        name="code"
        type="text"
        required
        minlength="20"
        maxlength="40"
        spellcheck="false"
        autocapitalize="characters"
        autocomplete="off"
        aria-describedby="ma-goi-y"
      />
    </div>
    <button type="submit">${say('Xem yêu cầu', 'See the request')}</button>
  </form>`
}

function requestBlock(frame: Frame, code: string, request: ShownRequest): Html {
  const { language } = frame
  const say = speaks(language)
  const name = inLanguage(language, asksWords[request.asks])
  const reason = request.reason ? inLanguage(language, request.reason) : undefined
  return html`<section class="request" aria-labelledby="yeu-cau-${request.id}">
    <h2 id="yeu-cau-${request.id}">${upperFirst(name)}</h2>
    <dl class="facts">
      ${fact(say('Tình trạng', 'State'), html`<b>${inLanguage(language, request.stateLabel)}</b>`)}
      ${fact(say('Gửi ngày', 'Made on'), day(request.filedAt))}
      ${fact(say('Hạn của bước kế tiếp', 'Next step due'), !request.ended && request.dueAt ? day(request.dueAt) : undefined)}
      ${fact(say('Lý do', 'Reason'), reason)} ${fact(say('Trả lời', 'Answer'), request.answer ?? undefined)}
    </dl>
    ${request.outcome ? outcomeBlock(frame, request.outcome) : ''}
    ${request.mayAppeal ? stepForm(frame, { code, request, step: 'appeal' }) : ''}
    ${request.mayWithdraw ? stepForm(frame, { code, request, step: 'withdraw' }) : ''}
  </section> `
}

/** What was erased, and what stays although it was asked for, with the reason. */
function outcomeBlock({ language }: Frame, { erased, kept, contents }: ToldOutcome): Html {
  const say = speaks(language)
  const gone = [
    ...erased.map(({ label, count: n }) => `${inLanguage(language, label)}: ${count(n, language)}`),
    ...(contents > 0
      ? [`${say('Mục trong sổ đã xoá nội dung', 'Entries of the record emptied')}: ${count(contents, language)}`]
      : []),
  ]
  return html`<h3>${say('Đã xoá', 'Erased')}</h3>
    ${
      gone.length > 0
        ? html`<ul>
            ${gone.map((line) => html`<li>${line}</li> `)}
          </ul>`
        : html`<p>${say('Không tìm thấy gì khác của bạn để xoá.', 'Nothing else of yours was found to erase.')}</p>`
    }
    ${
      kept.length > 0
        ? html`<h3>${say('Còn giữ', 'Kept')}</h3>
            <ul>
              ${kept.map(({ label, why }) => html`<li>${inLanguage(language, label)}: <span lang="vi">${why}</span></li> `)}
            </ul>`
        : ''
    }`
}

type Stepping = { code: string; request: ShownRequest; step: 'appeal' | 'withdraw' }

function stepForm(frame: Frame, { code, request, step }: Stepping): Html {
  const say = speaks(frame.language)
  const appeal = step === 'appeal'
  const id = `${step}-${request.id}`
  return html`<details>
    <summary>
      ${appeal ? say('Khiếu nại việc từ chối', 'Contest the refusal') : say('Rút yêu cầu này', 'Withdraw this request')}
    </summary>
    <form class="desk" method="post" action="${deskAddress(frame)}">
      ${hidden({ code, do: step, request: request.id })}
      ${
        appeal
          ? html`<div class="field">
              <label for="${id}">${say('Vì sao bạn không đồng ý', 'Why you do not agree')}</label>
              <p id="${id}-goi-y" class="hint">
                ${say('Người khác, không phải người đã từ chối, sẽ xét.', 'Another person than the one who refused will decide.')}
              </p>
              <textarea
                id="${id}"
                name="text"
                rows="5"
                maxlength="4000"
                required
                aria-describedby="${id}-goi-y"
              ></textarea>
            </div>`
          : html`<p>
              ${say('Rút rồi thì yêu cầu này kết thúc; bạn có thể gửi yêu cầu khác.', 'The request ends with this; you can make another one.')}
            </p>`
      }
      <button type="submit" class="${appeal ? '' : 'plain'}">
        ${appeal ? say('Gửi khiếu nại', 'Contest') : say('Rút yêu cầu', 'Withdraw')}
      </button>
    </form>
  </details>`
}

function askForm(frame: Frame, code: string): Html {
  const say = speaks(frame.language)
  return html`<section aria-labelledby="yeu-cau-moi">
    <h2 id="yeu-cau-moi">${say('Gửi yêu cầu mới', 'Make a new request')}</h2>
    <form class="desk" method="post" action="${deskAddress(frame)}">
      ${hidden({ code, do: 'ask' })}
      <fieldset>
        <legend>${say('Bạn muốn', 'You want')}</legend>
        ${(['copy', 'correction', 'erasure'] as const).map(
          (asks, index) =>
            html`<label class="choice"
              ><input type="radio" name="asks" value="${asks}" required ${index === 0 ? 'checked' : ''} />
              ${upperFirst(inLanguage(frame.language, asksWords[asks]))}</label
            > `,
        )}
      </fieldset>
      <div class="field">
        <label for="noi-dung-yeu-cau">${say('Dữ liệu nào, sửa thành gì', 'Which data, corrected to what')}</label>
        <p id="noi-dung-goi-y" class="hint">
          ${say('Chỉ về chính bạn. Không ai được dùng cách này để hỏi về người khác.', 'About yourself only. Nobody can use this to ask about other people.')}
        </p>
        <textarea
          id="noi-dung-yeu-cau"
          name="text"
          rows="5"
          maxlength="4000"
          required
          aria-describedby="noi-dung-goi-y"
        ></textarea>
      </div>
      <button type="submit">${say('Gửi yêu cầu', 'Send the request')}</button>
    </form>
  </section>`
}

function hidden(values: Readonly<Record<string, string>>): Html[] {
  return Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
}

function deskAddress({ language, authority }: Frame): string {
  const application = authority.origin === authority.application ? '' : authority.application
  return application + localPath(language, ticketDesk)
}

const asksWords: Readonly<Record<ShownRequest['asks'], Words>> = {
  copy: { vi: 'nhận bản sao dữ liệu của mình', en: 'a copy of my data' },
  correction: { vi: 'sửa dữ liệu của mình', en: 'a correction of my data' },
  erasure: { vi: 'xoá dữ liệu của mình', en: 'an erasure of my data' },
}
