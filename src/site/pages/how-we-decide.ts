import type { Workflow } from '#kernel/workflow.ts'
import { roleWords } from '#kernel/role-words.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks, type Language } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { upperFirst } from '../upper-first.ts'
import { withinWords } from '../within-words.ts'
import { appealOf, decidersOf, groupWorkflows, workflowPath, type WorkflowGroup } from '../workflow-facts.ts'

/** The list of workflow tables: of each what it is for, who decides, and whether it can be contested. */
export function howWeDecide(frame: Frame, workflows: readonly Workflow[]): string {
  const { language } = frame
  const say = speaks(language)
  return layout(frame, {
    title: say('Cách chúng tôi quyết định', 'How we decide'),
    description: say(
      'Mỗi loại việc: ai quyết định, theo các bước nào, khiếu nại thế nào.',
      'Of each kind of matter: who decides, by which steps, and how to contest it.',
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
          'Các trang dưới đây được sinh ra từ chính bảng quy trình mà phần mềm dùng để kiểm tra từng quyết định. Bước nào không có trong bảng thì không ai làm được.',
          'These pages are made from the very tables by which the program checks each decision. What is not in a table, nobody can do.',
        )}
      </p>
      ${
        workflows.length === 0
          ? html`<p class="empty">
              ${say(
                'Chưa có quy trình nào được công bố. Mỗi quy trình sẽ hiện ở đây trước khi được áp dụng.',
                'No workflow is published yet. Each will stand here before it is used.',
              )}
            </p>`
          : groupWorkflows(workflows).map((given) => section(given, language))
      }`,
  })
}

function section(
  { group, workflows }: { group: WorkflowGroup; workflows: readonly Workflow[] },
  language: Language,
): Html {
  const [vi, en] = headings[group]
  return html`<section aria-labelledby="nhom-${group}">
    <h2 id="nhom-${group}">${speaks(language)(vi, en)}</h2>
    <ul class="matters">
      ${workflows.map((workflow) => item(workflow, language))}
    </ul>
  </section> `
}

const headings: Readonly<Record<WorkflowGroup, readonly [vi: string, en: string]>> = {
  rights: ['Quyết định bạn có thể khiếu nại', 'Decisions that can be contested'],
  office: ['Việc công khai khác', 'Other public matters'],
  inner: ['Quản trị nội bộ', 'Internal administration'],
}

function item(workflow: Workflow, language: Language): Html {
  const say = speaks(language)
  const who = decidersOf(workflow)
    .map((role) => inLanguage(language, roleWords(role)))
    .join(', ')
  return html`<li>
    <a href="${localPath(language, workflowPath(workflow))}">${upperFirst(inLanguage(language, workflow.label))}</a>
    ${workflow.about ? html`<p>${inLanguage(language, workflow.about)}</p>` : ''}
    <p class="quiet">${say('Ai quyết định', 'Who decides')}: ${who}. ${appealWords(workflow, language)}</p>
  </li> `
}

function appealWords(workflow: Workflow, language: Language): string {
  const say = speaks(language)
  const appeal = appealOf(workflow)
  if (!appeal) return ''
  const within = appeal.within ? withinWords(appeal.within, language) : undefined
  return within === undefined
    ? say('Được khiếu nại, người khác xét.', 'Can be contested; another person decides.')
    : say(
        `Được khiếu nại trong ${within}, người khác xét.`,
        `Can be contested within ${within}; another person decides.`,
      )
}
