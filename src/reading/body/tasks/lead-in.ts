import type { DraftTask } from './read-tasks.ts'

/** How many words of what leads to points say more than that they are to be done. */
const substanceOf = (own: string) =>
  own
    .replace(/^chủ trì,? phối hợp (?:chặt chẽ )?với .{3,240}?(?=\s(?:triển khai|thực hiện|tổ chức)\s)/iu, '')
    .replace(/,?\s(?:cụ thể\s)?(?:như sau|sau đây|sau)\s?:\s*$/iu, '')
    .replace(/,?\strong đó (?:cần |đặc biệt )?(?:lưu ý|chú ý|chú trọng|tập trung)\s.*$/iu, '')
    .replace(
      /(?:triển khai|thực hiện|tập trung|nghiêm túc|nghiêm|tốt|một số|các|những|nội dung|nhiệm vụ|công việc|biện pháp|giải pháp|cấp bách|trọng tâm|quán triệt|tổ chức|khẩn trương|chủ động|cụ thể|việc|hưởng ứng|tham gia|tiếp tục|phát huy|ưu điểm|kết quả|đạt được|khắc phục|chấn chỉnh|hạn chế|tồn tại|khuyết điểm|triệt để|nêu trên|trên|và|lãnh đạo|chỉ đạo)(?=[\s,:]|$)/giu,
      '',
    )
    .split(/[\s,:]+/)
    .filter((word) => word !== '').length

/** Whether what leads to points says more than that they are to be done. */
export const isSubstantial = (own: string) => substanceOf(own) > 15

/** The drafts without those that only lead to others: "khẩn trương triển khai thực hiện các nội dung sau:" over paragraphs without marks. */
export const withoutLeads = (drafts: readonly DraftTask[]): readonly DraftTask[] =>
  drafts.filter(({ paragraph, start, end }, at) => {
    const own = paragraph.text.slice(start, end)
    return at === drafts.length - 1 || !/\s(?:sau|sau đây|cụ thể)\s?:\s*$/iu.test(own) || substanceOf(own) > 0
  })
