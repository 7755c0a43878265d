import { isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import type { Step, Workflow } from '#kernel/workflow.ts'
import { tombstoneWords } from '#modules/privacy/erasures/rules.ts'
import { factsOf, proofsOf } from './entry-facts.ts'
import { doerRole, reasonText, stepOf } from './entry-words.ts'
import { fact } from './fact.ts'
import { day, time } from '#vietnamese/format.ts'
import type { Frame } from './layout.ts'
import { inLanguage, localPath, speaks } from './language.ts'
import { html, type Html } from './markup.ts'
import { entryPath } from '#kernel/record-paths.ts'
import type { SiteEntry } from './site-source.ts'
import { upperFirst } from './upper-first.ts'
import { withinWords } from './within-words.ts'
import { appealFrom, workflowPath } from './workflow-facts.ts'

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
  return html`${erased ? tombstone(frame, erased) : ''}
    <dl class="facts">
      ${factsOf(entry, language, found?.workflow).map(({ name, value }) => fact(name, value))}
      ${fact(isTaken(entry) ? say('Người quyết định', 'Decided by') : say('Người thực hiện', 'Done by'), inLanguage(language, doerRole(entry)))}
      ${fact(say('Lúc', 'When'), html`<time datetime="${at.toISOString()}">${time(at)} ${say('ngày', 'on')} ${day(at)}</time>`)}
      ${fact(say('Lý do', 'Reason'), reasonText(found?.workflow, entry, language))}
      ${fact(say('Căn cứ', 'Legal basis'), basis && language === 'en' ? html`<span lang="vi">${basis}</span>` : basis)}
      ${found ? fact(say('Theo quy trình', 'Under the workflow'), html`<a href="${localPath(language, workflowPath(found.workflow))}#buoc-${found.step.do}">${upperFirst(inLanguage(language, found.workflow.label))}</a>`) : ''}
      ${entry.automated === 'none' || entry.by === 'clock' ? '' : fact(say('Máy tham gia', 'Part taken by a machine'), automatedWords(entry, say))}
      ${entry.prev === undefined ? '' : fact(say('Mục trước của việc này', 'Previous entry of this matter'), html`<a href="${localPath(language, entryPath(entry.prev))}">#${entry.prev}</a>`)}
      ${fact(say('Không đồng ý', 'To contest'), contest(frame, found))}
    </dl>
    ${verifyLine(frame, given)}`
}

/** What stands where content was erased: when, on which ground, and what stays. */
function tombstone({ language }: Frame, erased: NonNullable<SiteEntry['erased']>): Html {
  const when = 'at' in erased ? { day: day(erased.at) } : { beforeMonth: day(erased.before).slice(3) }
  const { head, text } = tombstoneWords(erased.ground, when)
  return html`<p class="tombstone"><b>${inLanguage(language, head)}</b> ${inLanguage(language, text)}</p>`
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

function verifyLine({ language }: Frame, { seq, entry }: SiteEntry): Html {
  const say = speaks(language)
  return html`<details>
    <summary>${say('Tự kiểm chứng', 'Verify for yourself')}<span class="unseen"> #${seq}</span></summary>
    <p>${say('Dấu cam kết', 'Commitment')} <code>${entry.commitment}</code></p>
    ${isPublicEntry(entry) ? proofsOf(entry, language).map(({ name, value }) => html`<p>${name} <code>${value}</code></p>`) : ''}
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
  if (automated === 'lapsed')
    return say('Hệ thống tự ghi khi hết thời hạn', 'Recorded by the system when the time was over')
  return say('Hệ thống tự làm theo quy trình', 'Done by the system, as the workflow says')
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
