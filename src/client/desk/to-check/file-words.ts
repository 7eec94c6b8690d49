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
  closed: [
    'ファイルの中身はサーバーでしか開けません。ネットワークにつないで、もう一度選んでください。',
    'ファイルは ネットワークに つながって いないと ひらけません。もう一度 えらんで ください。',
    'Only the server can open what is in the file. Connect to the network and choose it again.',
  ],
  items: ['ファイルにあったもの', 'ファイルの 中の もの', 'Found in the file'],
  'other-town': [
    'ほかの市町の記録なので、ここでは送れません。',
    'ほかの 市町の ものなので、送れません。',
    'It belongs to another municipality and cannot be sent here.',
  ],
  pending: [
    'この端末だけ（つながると送ります）',
    'この 端末だけ（つながると 送ります）',
    'Only on this device (sent when there is a connection)',
  ],
  'is-held': ['要確認に届いています', '要確認に とどいて います', 'It is on the list to check'],
  'no-input': [
    '内容が入っていないので、ここからは送れません。本人に聞いてください。',
    'ないようが ないので、送れません。本人に きいて ください。',
    'It holds no content, so it cannot be sent from here. Ask the person.',
  ],
  'not-known': [
    'この版にない変更なので、ここからは送れません。新しい版にして、もう一度読み込んでください。',
    'この 版に ないので、送れません。新しくして、もう一度 読みこんで ください。',
    'This version does not know it, so it cannot be sent from here. Update and read the file again.',
  ],
  'not-here': [
    'ファイルからは送れません。元の画面で、もう一度してください。',
    'ファイルからは 送れません。元の 画面で、もう一度 して ください。',
    'It cannot be sent from a file. Please do it again where it was done.',
  ],
  stop: ['直すのをやめる', 'なおすのを やめる', 'Stop correcting'],
  none: ['ファイルに、送れなかったものはありません。', 'ありません。', 'The file holds nothing unsent.'],
  send: ['この内容で送る', 'これで 送る', 'Send this'],
})

addWords('desk', under('rescue-file', RESCUE_FILE))
