import { isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import { nothing, type Step, type Workflow } from '#kernel/workflow.ts'
import { doerRole, factsOf, reasonText, stepOf } from './entry-words.ts'
import { day, time } from '#vietnamese/format.ts'
import type { Frame } from './layout.ts'
import { inLanguage, localPath, speaks } from './language.ts'
import { html, type Html } from './markup.ts'
import { entryPath } from './record-paths.ts'
import type { SiteEntry } from './site-source.ts'
import { withinWords } from './within-words.ts'

/**
 * The block that ends every report of a decision, always in this order: what was decided, by which role, when, why and
 * on what basis, how to contest it, and how to verify it.
 */
export function decisionBlock(frame: Frame, workflows: readonly Workflow[], given: SiteEntry): Html {
  const { language } = frame
  const say = speaks(language)
  const { entry, at, erased } = given
  if (!isPublicEntry(entry)) return internalBlock(frame, given)
  const found = stepOf(workflows, entry)
  const basis = entry.basis ?? found?.step.basis
  return html`<dl class="facts">
      ${factsOf(entry, language).map(({ name, value }) => fact(name, value))}
      ${fact(isTaken(entry) ? say('Người quyết định', 'Decided by') : say('Người thực hiện', 'Done by'), inLanguage(language, doerRole(entry)))}
      ${fact(say('Lúc', 'When'), html`<time datetime="${at.toISOString()}">${time(at)} ${say('ngày', 'on')} ${day(at)}</time>`)}
      ${fact(say('Lý do', 'Reason'), reasonText(found?.workflow, entry, language))}
      ${fact(say('Căn cứ', 'Legal basis'), basis && language === 'en' ? html`<span lang="vi">${basis}</span>` : basis)}
      ${entry.automated === 'none' ? '' : fact(say('Máy tham gia', 'Part taken by a machine'), automatedWords(entry, say))}
      ${entry.prev === undefined ? '' : fact(say('Mục trước của việc này', 'Previous entry of this matter'), html`<a href="${localPath(language, entryPath(entry.prev))}">#${entry.prev}</a>`)}
      ${erased ? fact(say('Nội dung đã xoá', 'Content erased'), html`${day(erased.at)}. ${say('Căn cứ', 'Ground')}: ${erased.ground}. ${say('Mục này và dấu cam kết vẫn giữ nguyên.', 'This entry and its commitment stay.')}`) : ''}
      ${fact(say('Không đồng ý', 'To contest'), contest(frame, found))}
    </dl>
    ${verifyLine(frame, given)}`
}

/** Whether the office took the step, rather than the person it is about. */
function isTaken({ by }: PublicEntry): boolean {
  return by !== 'clock' && by.role !== 'concerned'
}

function internalBlock(frame: Frame, given: SiteEntry): Html {
  const say = speaks(frame.language)
  return html`<p class="quiet">
      ${say(
        'Việc nội bộ: công khai thời điểm và dấu cam kết, không công khai nội dung.',
        'Internal matter: its time and commitment are public, its content is not.',
      )}
    </p>
    ${verifyLine(frame, given)}`
}

function fact(name: string, value: Html | string | undefined): Html | '' {
  return value === undefined || value === ''
    ? ''
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
}

function verifyLine({ language }: Frame, { seq, entry }: SiteEntry): Html {
  const say = speaks(language)
  return html`<details>
    <summary>${say('Tự kiểm chứng', 'Verify for yourself')}<span class="unseen"> #${seq}</span></summary>
    <p>${say('Dấu cam kết', 'Commitment')} <code>${entry.commitment}</code></p>
    ${isPublicEntry(entry) && entry.by !== 'clock' ? html`<p>${say('Dấu người quyết định trong việc này', 'Mark of the decider in this matter')} <code>${entry.by.who}</code></p>` : ''}
    <p>
      <a href="${localPath(language, '/kiem-tra/')}#muc-${seq}"
        >${say('Kiểm tra mục này bằng biên nhận', 'Check this entry with a receipt')}</a
      >
    </p>
  </details>`
}

function automatedWords({ automated }: PublicEntry, say: (vi: string, en: string) => string): string {
  if (automated === 'held') return say('Máy tạm giữ, người quyết định', 'Held by a machine, decided by a person')
  if (automated === 'suggested')
    return say('Máy gợi ý, người quyết định', 'Suggested by a machine, decided by a person')
  if (automated === 'lapsed') return say('Hết hạn theo quy định', 'Lapsed by rule')
  return say('Đã hẹn giờ trước', 'Scheduled beforehand')
}

/** How to contest: the appeal of the table where there is one, else a word to the office. */
function contest({ language, authority }: Frame, found: { workflow: Workflow; step: Step } | undefined): Html | string {
  const say = speaks(language)
  const appeal = found && appealFrom(found.workflow, found.step)
  if (appeal) {
    const within = appeal.within ? ` ${say('trong', 'within')} ${withinWords(appeal.within, language)}` : ''
    return `${say('Người liên quan được', 'The person concerned may')} “${inLanguage(language, appeal.label)}”${within}.`
  }
  if (!authority.email && !authority.phone) return say('Báo cho cơ quan ban hành.', 'Tell the office that decided.')
  return html`<a href="#lien-he">${say('Báo cho chúng tôi', 'Tell us')}</a>`
}

function appealFrom(workflow: Workflow, step: Step): Step | undefined {
  if (!step.restricts) return undefined
  return workflow.steps.find(
    (other) =>
      other.by !== 'clock' &&
      other.by.includes('concerned') &&
      other.from.includes(step.to) &&
      !other.from.includes(nothing),
  )
}
