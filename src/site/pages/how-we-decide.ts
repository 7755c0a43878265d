import { nothing, type Step, type Workflow } from '#kernel/workflow.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, speaks, type Language } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { partyWords, roleWords } from '#kernel/role-words.ts'
import { stateDiagram } from '../state-diagram.ts'
import { withinWords } from '../within-words.ts'

/** Every workflow table in words: the program checks each decision against the very same tables. */
export function howWeDecide(frame: Frame, workflows: readonly Workflow[]): string {
  const { language } = frame
  const say = speaks(language)
  return layout(frame, {
    title: say('Cách chúng tôi quyết định', 'How we decide'),
    description: say(
      'Từng bước của mỗi loại việc: ai được làm, trong bao lâu, vì lý do nào, theo căn cứ nào.',
      'Each step of each kind of matter: who may take it, by when, for which reasons, on what basis.',
    ),
    path: '/cach-quyet-dinh/',
    body: html`<h1>${say('Cách chúng tôi quyết định', 'How we decide')}</h1>
      <p class="lead">
        ${say(
          'Máy chỉ gợi ý hoặc tạm giữ. Con người quyết định, và người khác xét khiếu nại.',
          'A machine only suggests or holds. A person decides, and another person decides the appeal.',
        )}
      </p>
      <p>
        ${say(
          'Trang này được sinh ra từ chính bảng quy trình mà phần mềm dùng để kiểm tra từng quyết định. Bước nào không có trong bảng thì không ai làm được.',
          'This page is made from the very tables by which the program checks each decision. What is not in a table, nobody can do.',
        )}
      </p>
      ${
        workflows.length === 0
          ? html`<p class="empty">${say('Chưa có quy trình nào được công bố.', 'No workflow is published yet.')}</p>`
          : html`${workflows.length > 1 ? contents(workflows, language) : ''}${workflows.map((workflow) => section(workflow, language))}`
      }`,
  })
}

const anchor = (workflow: Workflow) => `${workflow.module}-${workflow.kind}`

function contents(workflows: readonly Workflow[], language: Language): Html {
  return html`<nav class="contents" aria-label="${speaks(language)('Trên trang này', 'On this page')}">
    <ul>
      ${workflows.map(
        (workflow) =>
          html`<li><a href="#${anchor(workflow)}">${upperFirst(inLanguage(language, workflow.label))}</a></li>`,
      )}
    </ul>
  </nav>`
}

function section(workflow: Workflow, language: Language): Html {
  const say = speaks(language)
  return html`<section class="workflow" aria-labelledby="${anchor(workflow)}">
    <h2 id="${anchor(workflow)}">${upperFirst(inLanguage(language, workflow.label))}</h2>
    ${workflow.policy ? html`<p class="quiet">${say('Theo chính sách', 'Under policy')} ${workflow.policy}</p>` : ''}
    <div class="with-diagram">
      <div>
        <h3 class="unseen">${say('Các bước', 'Steps')}</h3>
        <ol class="steps">
          ${workflow.steps.map((step, index) => stepItem(workflow, { step, number: index + 1 }, language))}
        </ol>
      </div>
      <div class="diagram-box">${stateDiagram(workflow, language)}</div>
    </div>
  </section> `
}

function stepItem(workflow: Workflow, { step, number }: { step: Step; number: number }, language: Language): Html {
  const say = speaks(language)
  return html`<li>
    <h4>
      <span class="number">${number}</span>
      ${inLanguage(language, step.label)}${step.restricts ? html` <span class="tag">${say('hạn chế quyền', 'restricts')}</span>` : ''}${step.internal ? html` <span class="tag plain">${say('nội bộ', 'internal')}</span>` : ''}
    </h4>
    <dl class="facts">
      ${row(say('Trạng thái', 'State'), `${step.from.map((state) => stateName(workflow, state, language)).join(', ')} → ${stateName(workflow, step.to, language)}`)}
      ${row(say('Ai được làm', 'Who may'), step.by === 'clock' ? inLanguage(language, roleWords('clock')) : step.by.map((role) => inLanguage(language, roleWords(role))).join(', '))}
      ${row(say('Ai không được làm', 'Who may not'), notBy(workflow, step, language))}
      ${row(say('Thời hạn', 'Time allowed'), step.within && withinWords(step.within, language))}
      ${row(say('Báo cho', 'Who is told'), step.notify?.map((party) => inLanguage(language, partyWords(party))).join(', '))}
      ${row(say('Lý do', 'Reasons'), reasons(workflow, step, language))}
      ${row(say('Căn cứ', 'Legal basis'), step.basis && (language === 'en' ? html`<span lang="vi">${step.basis}</span>` : step.basis))}
    </dl>
  </li> `
}

function row(name: string, value: Html | string | undefined): Html | '' {
  return value === undefined || value === ''
    ? ''
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
}

function stateName(workflow: Workflow, state: string, language: Language): string {
  if (state === nothing) return language === 'vi' ? 'chưa có' : 'none yet'
  const words = workflow.states[state]
  return words ? inLanguage(language, words) : state
}

function notBy(workflow: Workflow, step: Step, language: Language): string | undefined {
  const say = speaks(language)
  return step.notBy
    ?.map((name) => {
      if (name === 'concerned') return inLanguage(language, roleWords('concerned')).toLowerCase()
      const other = workflow.steps.find((candidate) => candidate.do === name)
      return say(`người đã “${other?.label.vi ?? name}”`, `whoever did “${other?.label.en ?? name}”`)
    })
    .join(', ')
}

function reasons(workflow: Workflow, step: Step, language: Language): Html | string | undefined {
  const say = speaks(language)
  if (step.reason === undefined) return undefined
  if (step.reason === 'text') return say('người quyết định phải tự ghi rõ', 'the decider must state one in writing')
  return html`${say('một trong danh sách đóng', 'one of a closed list')}:
    <ul>
      ${step.reason.map((code) => html`<li>${inLanguage(language, workflow.reasons?.[code] ?? { vi: code, en: code })}</li>`)}
    </ul>`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
