import { html } from 'hono/html'
import { scopes } from '#kernel/endpoint.ts'
import type { ProblemCode } from '#kernel/problem.ts'
import { problems } from './problem-words.ts'
import { keyHours } from './idempotency.ts'

type Html = ReturnType<typeof html>

/** What a programmer must know before the first call; each paragraph in Vietnamese, then in English. */
export function guide(): Html {
  return html`<section aria-labelledby="guide">
      <h2 id="guide">Cách dùng <span lang="en">Guide</span></h2>
      <h3 id="tokens">Mã truy cập <span lang="en">Access tokens</span></h3>
      <p>
        Tạo mã trong bàn làm việc, mục Kết nối. Mã bắt đầu bằng <code>mb_</code>, chỉ hiện một lần, có hạn nhiều nhất
        một năm, và không bao giờ được làm nhiều hơn người tạo ra nó.
      </p>
      <p lang="en">
        Make a token in the console under Connections. It is shown once, ends within a year, and never may do more than
        its owner.
      </p>
      <pre><code>curl -H "Authorization: Bearer mb_…" https://…/api/v1/…</code></pre>
      <p>
        Các quyền <span lang="en">(scopes)</span>:
        ${scopes.map((scope, at) => html`${at > 0 ? ', ' : ''}<code>${scope}</code>`)}.
      </p>
      <h3 id="lists">Danh sách <span lang="en">Lists</span></h3>
      <p>
        Mọi danh sách nhận <code>page</code>, <code>size</code> (nhiều nhất 200), <code>sort</code> (thêm
        <code>-</code> để xếp ngược) và <code>q</code> (tìm không cần dấu), và trả về
        <code>{ rows, total, page, size }</code>.
      </p>
      <p lang="en">Every list takes page, size, sort (with - descending) and q (diacritics do not matter).</p>
      <h3 id="idempotency">Gửi lại mà không làm hai lần <span lang="en">Idempotency</span></h3>
      <p>
        Kèm <code>Idempotency-Key</code> với mỗi lần ghi. Gửi lại đúng yêu cầu đó trong ${keyHours} giờ thì nhận lại
        đúng câu trả lời cũ, có thêm <code>Idempotency-Replayed: true</code>. Bị từ chối (4xx) thì chưa ghi gì và khoá
        dùng lại được.
      </p>
      <p lang="en">
        Send an Idempotency-Key with each write: the same request within ${keyHours} hours gets the same answer and is
        done once. A refusal wrote nothing and frees the key. Where the program was cut off in between, the key answers
        outcome-unknown: look before you send again.
      </p>
      <h3 id="webhooks">Nhận tin về các quyết định <span lang="en">Webhooks</span></h3>
      <p>
        Mỗi mục công khai của Sổ minh bạch được gửi tới địa chỉ nhận tin, ký theo Standard Webhooks: HMAC-SHA256 của
        <code>webhook-id.webhook-timestamp.nội dung</code> trong <code>webhook-signature</code>. Hãy kiểm tra chữ ký, bỏ
        tin cũ hơn 5 phút, và bỏ qua <code>webhook-id</code> đã nhận rồi.
      </p>
      <p lang="en">
        Every public entry is sent, signed as Standard Webhooks say. Check the signature, refuse timestamps older than
        five minutes, ignore an id that came before. Answer 2xx within ten seconds; anything else is tried again with
        growing pauses.
      </p>
    </section>
    ${problemList()}`
}

function problemList(): Html {
  return html`<section aria-labelledby="problems">
    <h2 id="problems">Lỗi <span lang="en">Problems</span></h2>
    <p>
      Mọi câu trả lời không thành công là <code>application/problem+json</code> (RFC 9457). <code>fields</code> nói
      trường nào sai, cần gì, ví dụ gì; <code>basis</code> là căn cứ của quy định; <code>incident</code> là số sự cố để
      báo quản trị viên.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">code</th>
          <th scope="col">HTTP</th>
          <th scope="col">Nghĩa</th>
          <th scope="col" lang="en">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(problems) as ProblemCode[]).map(
          (code) =>
            html`<tr id="problem-${code}">
              <th scope="row"><code>${code}</code></th>
              <td>${problems[code].status}</td>
              <td>${problems[code].title.vi}</td>
              <td lang="en">${problems[code].title.en}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
