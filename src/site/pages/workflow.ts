import { nothing, same, type Step, type Workflow } from '#kernel/workflow.ts'
import { partyWords, roleWords } from '#kernel/role-words.ts'
import { fact } from '../fact.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks, type Language } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { recordPath } from '#kernel/record-paths.ts'
import { stateDiagram } from '../state-diagram.ts'
import { upperFirst } from '../upper-first.ts'
import { withinWords } from '../within-words.ts'
import { appealFrom, appealOf, basesOf, decidersOf, workflowPath } from '../workflow-facts.ts'

/** One workflow table in words: its diagram, and of each step who, when, why, on what basis, and who may not. */
export function workflowPage(frame: Frame, workflow: Workflow): string {
  const { language } = frame
  const say = speaks(language)
  const name = upperFirst(inLanguage(language, workflow.label))
  const about = workflow.about && inLanguage(language, workflow.about)
  return layout(frame, {
    title: say(`${name}: cách quyết định`, `${name}: how it is decided`),
    description:
      about ??
      say(
        `Từng bước của ${workflow.label.vi}: ai được làm, trong bao lâu, vì lý do nào.`,
        `Each step of the ${workflow.label.en}: who may take it, by when, for which reasons.`,
      ),
    path: workflowPath(workflow),
    above: [{ title: say('Cách chúng tôi quyết định', 'How we decide'), path: '/cach-quyet-dinh/' }],
    body: html`<h1>${name}</h1>
      ${about ? html`<p class="lead">${about}</p>` : ''} ${summary(workflow, language)}
      <h2>${say('Sơ đồ', 'Diagram')}</h2>
      <p class="quiet">
        ${say('Số trên mũi tên là số của bước trong danh sách dưới đây.', 'The number on an arrow is that of the step in the list below.')}
      </p>
      <div class="diagram-box" tabindex="0" role="group" aria-label="${say('Sơ đồ các bước', 'Diagram of the steps')}">
        ${stateDiagram(workflow, language)}
      </div>
      <h2>${say('Các bước', 'Steps')}</h2>
      <ol class="steps">
        ${workflow.steps.map((step, index) => stepItem(workflow, { step, number: index + 1 }, language))}
      </ol>
      <p>
        <a class="more" href="${localPath(language, recordPath)}"
          >${say('Xem các quyết định đã ban hành trong sổ minh bạch', 'See the decisions made, in the open record')}</a
        >
      </p>`,
  })
}

function summary(workflow: Workflow, language: Language): Html {
  const say = speaks(language)
  const appeal = appealOf(workflow)
  const within = appeal?.within ? ` (${say('trong', 'within')} ${withinWords(appeal.within, language)})` : ''
  const bases = basesOf(workflow)
  return html`<dl class="facts">
    ${fact(say('Ai quyết định', 'Who decides'), names(decidersOf(workflow), language))}
    ${fact(say('Khiếu nại', 'To contest'), appeal ? `${inLanguage(language, appeal.label)}${within}` : say('Không có bước riêng; hãy báo cho chúng tôi', 'No step of its own; tell us'))}
    ${fact(say('Công khai', 'Public'), workflow.steps.every((step) => step.internal) ? say('chỉ thời điểm và dấu cam kết', 'its time and commitment only') : say('từng quyết định, trong sổ minh bạch', 'each decision, in the open record'))}
    ${fact(
      say('Căn cứ', 'Legal basis'),
      bases.length > 0 &&
        html`<ul lang="vi">
          ${bases.map((basis) => html`<li>${basis}</li>`)}
        </ul>`,
    )}
    ${fact(say('Bản quy trình', 'Version'), workflow.policy)}
  </dl>`
}

function stepItem(workflow: Workflow, { step, number }: { step: Step; number: number }, language: Language): Html {
  const say = speaks(language)
  const appeal = appealFrom(workflow, step)
  const term = step.within && withinWords(step.within, language)
  const arrow = `${step.from.map((state) => stateName(workflow, state, language)).join(', ')} → ${stateName(workflow, step.to, language)}`
  return html`<li id="buoc-${step.do}">
    <h3>
      <span class="number">${number}</span>
      ${inLanguage(language, step.label)}${step.restricts ? html` <span class="tag">${say('hạn chế quyền', 'restricts')}</span>` : ''}${step.internal ? html` <span class="tag plain">${say('nội bộ', 'internal')}</span>` : ''}
    </h3>
    <dl class="facts">
      ${fact(say('Trạng thái', 'State'), arrow)}
      ${fact(say('Ai được làm', 'Who may'), names(step.by === 'clock' ? ['clock'] : step.by, language))}
      ${fact(say('Ai không được làm', 'Who may not'), notBy(workflow, step, language))}
      ${fact(say('Thời hạn', 'Time allowed'), term)}
      ${fact(say('Báo cho', 'Who is told'), step.notify?.map((party) => inLanguage(language, partyWords(party))).join(', '))}
      ${fact(say('Lý do', 'Reasons'), reasons(workflow, step, language))}
      ${fact(say('Không đồng ý', 'To contest'), appeal && say(`bước “${appeal.label.vi}”`, `the step “${appeal.label.en}”`))}
      ${fact(say('Căn cứ', 'Legal basis'), step.basis && (language === 'en' ? html`<span lang="vi">${step.basis}</span>` : step.basis))}
    </dl>
  </li> `
}

function names(roles: readonly string[], language: Language): string {
  return roles.map((role) => inLanguage(language, roleWords(role))).join(', ')
}

function stateName(workflow: Workflow, state: string, language: Language): string {
  if (state === same) return language === 'vi' ? 'giữ nguyên' : 'unchanged'
  if (state === nothing) return language === 'vi' ? 'chưa có' : 'none yet'
  const words = workflow.states[state]
  return words ? inLanguage(language, words) : state
}

function notBy(workflow: Workflow, step: Step, language: Language): Html | undefined {
  const say = speaks(language)
  if (step.notBy === undefined || step.notBy.length === 0) return undefined
  const barred = step.notBy.map((name) => {
    if (name === 'concerned') return inLanguage(language, roleWords('concerned')).toLowerCase()
    const other = workflow.steps.find((candidate) => candidate.do === name)
    return say(`người đã “${other?.label.vi ?? name}”`, `whoever did “${other?.label.en ?? name}”`)
  })
  return html`${barred.join('; ')}`
}

function reasons(workflow: Workflow, step: Step, language: Language): Html | string | undefined {
  const say = speaks(language)
  if (step.reason === undefined) return undefined
  if (step.reason === 'text') return say('phải ghi rõ bằng lời', 'must be stated in writing')
  return html`${say('một trong danh sách đóng', 'one of a closed list')}:
    <ul>
      ${step.reason.map((code) => html`<li>${inLanguage(language, workflow.reasons?.[code] ?? { vi: code, en: code })}</li>`)}
    </ul>`
}
