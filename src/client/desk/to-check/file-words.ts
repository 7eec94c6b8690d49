import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const RESCUE_FILE = threeWordings({
  title: ['ファイルから読み込む', 'ファイルから 読みこむ', 'Read from a file'],
  text: [
    '端末から取り出した「送れなかったもの」のファイルを読み込み、一つずつ確かめて送れます。',
    '端末から とりだした ファイルを 読みこみます。',
    'Reads a file of unsent changes that was taken out of a device, to be looked at and sent one by one.',
  ],
  label: ['取り出したファイル（.json）', 'とりだした ファイル', 'The file (.json)'],
  hint: [
    'ファイルの名前は「magonote-unsent」で始まります。',
    'ファイルの 名前は「magonote-unsent」で はじまります。',
    'Its name begins with “magonote-unsent”.',
  ],
  wrong: [
    'このファイルは読めません。「送れなかったもの」のファイルか、確かめてください。',
    'この ファイルは 読めません。',
    'This file cannot be read. Is it a file of unsent changes?',
  ],
  items: ['ファイルにあったもの', 'ファイルの 中の もの', 'Found in the file'],
  'other-town': [
    'ほかの市町の記録なので、ここでは送れません。',
    'ほかの 市町の ものなので、送れません。',
    'It belongs to another municipality and cannot be sent here.',
  ],
  sent: ['送りました', '送りました', 'Sent'],
  none: ['ファイルに、送れなかったものはありません。', 'ありません。', 'The file holds nothing unsent.'],
  send: ['この内容で送る', 'これで 送る', 'Send this'],
})

addWords('desk', under('rescue-file', RESCUE_FILE))
