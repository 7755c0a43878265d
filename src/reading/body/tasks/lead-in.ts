/** Whether what leads to points says more than that they are to be done. */
export const isSubstantial = (own: string) =>
  own
    .replace(/^chủ trì,? phối hợp (?:chặt chẽ )?với .{3,240}?(?=\s(?:triển khai|thực hiện|tổ chức)\s)/iu, '')
    .replace(/,?\s(?:cụ thể\s)?(?:như sau|sau đây|sau)\s?:\s*$/iu, '')
    .replace(
      /(?:triển khai|thực hiện|tập trung|nghiêm túc|nghiêm|tốt|một số|các|những|nội dung|nhiệm vụ|công việc|biện pháp|giải pháp|cấp bách|trọng tâm|quán triệt|tổ chức|khẩn trương|chủ động|cụ thể|việc|hưởng ứng|tham gia|tiếp tục|phát huy|ưu điểm|kết quả|đạt được|khắc phục|chấn chỉnh|hạn chế|tồn tại|khuyết điểm|triệt để|nêu trên|trên|và|lãnh đạo|chỉ đạo)(?=[\s,:]|$)/giu,
      '',
    )
    .split(/[\s,:]+/)
    .filter((word) => word !== '').length > 15
