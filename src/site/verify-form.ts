import type { Workflow } from '#kernel/workflow.ts'
import { deedList } from './entry-words.ts'
import type { Frame } from './layout.ts'
import { speaks } from './language.ts'
import { html, type Html } from './markup.ts'

/**
 * The form on which site/browser/verify-receipt.ts works. It stays hidden without the script: there is nothing that a
 * server would do with it.
 */
export function verifyForm(
  { language, authority }: Pick<Frame, 'language' | 'authority'>,
  workflows: readonly Workflow[],
): Html {
  const say = speaks(language)
  return html`<div id="verify-result" class="verdict" role="status" tabindex="-1" hidden></div>
    <form
      id="verify-form"
      class="verify"
      data-deeds="${JSON.stringify(deedList(workflows, language))}"
      data-record="${authority.record}"
      hidden
      novalidate
    >
      <div class="field">
        <label for="verify-receipt">${say('Dán biên nhận vào đây', 'Paste a receipt here')}</label>
        <textarea id="verify-receipt" name="receipt" rows="6" spellcheck="false" autocomplete="off"></textarea>
      </div>
      <div class="field">
        <label for="verify-file">${say('Hoặc chọn tệp biên nhận', 'Or choose a receipt file')}</label>
        <input id="verify-file" name="file" type="file" accept=".json,application/json" />
      </div>
      <div class="field">
        <label for="verify-seq"
          >${say('Hoặc ghi số mục của sổ này', 'Or give the number of an entry of this record')}</label
        >
        <input id="verify-seq" name="seq" type="text" inputmode="numeric" pattern="[0-9]*" autocomplete="off" />
      </div>
      <div class="field">
        <label for="verify-key">${say('Khoá kiểm chứng, nếu bạn có', 'Verifier key, if you have one')}</label>
        <p id="verify-key-hint" class="hint">
          ${say(
            'Khoá được niêm yết tại trụ sở cơ quan. Để trống thì dùng khoá máy này đã nhớ, hoặc khoá do chính trang này đưa ra.',
            'The key is posted at the office. Left empty, the key that this browser remembers is used, or the one this site gives.',
          )}
        </p>
        <textarea
          id="verify-key"
          name="key"
          rows="2"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="verify-key-hint"
        ></textarea>
      </div>
      <button id="verify-run" type="submit">${say('Kiểm tra', 'Check')}</button>
    </form>`
}
