import { bare } from '#vietnamese/bare.ts'
import type { DraftTask } from './read-tasks.ts'

/** Words of which the sentence consists that closes a letter: it asks for nothing that its points have not said. */
const general =
  /(?:nghiem tuc|chap hanh|khan truong|to chuc|trien khai|thuc hien|thoi gian|tien do|quan triet|trong|hieu qua|nghiem|kip thoi|day du|tot|cac|nhung|noi dung|nhiem vu|cong viec|van ban|cong van|cong dien|thong bao|ke hoach|chi thi|huong dan|neu tren|tren|nay|theo|dung|quy dinh|yeu cau|tinh than|chi dao|va|phoi hop|quan tam|cu the|co|can cu|theo|chuc nang|duoc giao)(?![a-z])/g

/** Whether a task says only that what the paper asks for is to be done: “nghiêm túc triển khai thực hiện các nội dung trên”. */
function isGeneral(text: string): boolean {
  return (
    text.length < 140 &&
    bare(text)
      .toLowerCase()
      .replace(general, '')
      .replace(/[^a-z]+/g, '') === ''
  )
}

/** “Văn phòng Tỉnh uỷ thông báo để các cơ quan biết, thực hiện” tells who speaks, and asks nothing of them. */
export const tellsOfItself = (text: string): boolean =>
  /^(?:xin |trân trọng )?thông báo (?:(?:để|đến|tới|cho)\s|(?=các|quý|đồng chí|toàn thể))[^.]{0,160}(?:được )?biết(?:[,\s]+(?:và\s)?[^.;]{0,40})?[.\s/]*$/iu.test(
    text,
  )

/** "3. Các trường: Khẩn trương triển khai thực hiện Công văn này." is a point like those before it. */
const isPointOfOne = ({ paragraph: { mark, text }, start }: DraftTask) =>
  mark !== null && /:\s*$/.test(text.slice(0, start))

/** The drafts without the formula that closes a paper, where another says what is to be done. */
export function withoutClosing(drafts: readonly DraftTask[]): readonly DraftTask[] {
  const last = drafts.at(-1)
  if (last === undefined || drafts.length < 2 || isPointOfOne(last)) return drafts
  return isGeneral(last.paragraph.text.slice(last.start)) ? drafts.slice(0, -1) : drafts
}
