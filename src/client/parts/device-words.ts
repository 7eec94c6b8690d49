import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const DEVICE = threeWordings({
  rescue: [
    '送れないものを、ファイルに取り出す',
    '送れない ものを、ファイルに とりだす',
    'Take what cannot be sent out as a file',
  ],
})

addWords('parts', under('device', DEVICE))
