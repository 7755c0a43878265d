/** What a paper is about, in the words of an office. */
export type Matter = {
  /** Follows "V/v" and "về việc". */
  subject: string
  /** Stands under the name of the type. */
  title: string
  /** Whole sentences that say why. */
  why: string[]
  /** What somebody is told to do: follows the name of whoever is told. */
  acts: string[]
}

export type Topic = 'school' | 'health' | 'order' | 'land' | 'office' | 'society' | 'money' | 'party' | 'union'
