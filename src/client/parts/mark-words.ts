import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

export const MARKS = threeWordings({
  'mark-present': ['出席', '出席', 'Present'],
  'mark-absent': ['欠席', '欠席', 'Absent'],
  'mark-arrived': ['着きました', '着きました', 'Arrived'],
  'mark-left': ['終わって出ました', 'おわって 出ました', 'Left'],
  'mark-undone': ['取り消し', 'とりけし', 'Undone'],
})

addWords('parts', under('value', MARKS))
