import { describe, expect, it } from 'vitest'
import { decodeTcvn3, decodeVni } from './legacy-letters.ts'
import { isSyllable } from './syllable.ts'

const words = (text: string) => text.split(' ')

describe('isSyllable', () => {
  it.each(
    words(
      'nghiệm thuở quyển giếng gì gìn khuya khuỷu oan yêu Đường ngoẵng huơ quốc quýt thuế xoong rượu ưu ý uỷ ủy hoà hòa quắc ngoéo huỳnh',
    ),
  )('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each(words('kan ngê cê thnrc bieu1 cac1 str kịnk hocs gha quu wá nghoa tat hơch ữx'))('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

describe('letters before Unicode', () => {
  it('reads TCVN3', () => {
    expect(decodeTcvn3('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam')
    expect(decodeTcvn3('§éc lËp - Tù do - H¹nh phóc, t\u00ad')).toBe('Độc lập - Tự do - Hạnh phúc, tư')
  })

  it('reads VNI', () => {
    expect(decodeVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
    expect(decodeVni('Ñoäc laäp - Töï do - Haïnh phuùc')).toBe('Độc lập - Tự do - Hạnh phúc')
  })
})
