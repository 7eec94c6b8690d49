import type { Topic } from '#domain/words.ts'

type Several = readonly [string, ...string[]]

/** 県民実感: what residents of the cast said afterwards. */
export const VOICES: Partial<Record<Topic, Several>> = {
  '地図・道案内': ['マップの使い方が良く分かった。', '病院までの道を自分で調べられた。'],
  LINE: ['孫に写真を送れてうれしかった。', 'スタンプの送り方をやっと覚えた。'],
  電話とカメラ: ['孫の写真を大きくして見られた。', '電話の出方に自信がついた。'],
  キャッシュレス: ['レジで一人で払えそうだ。', '残高の見方が分かって安心した。'],
  マイナンバーカード: ['カードの使い道が分かった。', '落としたときの連絡先を教えてもらった。'],
  '防災・ハザードマップ': ['自分の家の避難所が分かった。', '大雨の前に見る場所を覚えた。'],
  詐欺から身を守る: ['あやしい電話の切り方を練習できた。', '息子にも教えたい。'],
  eスポーツ体験: ['久しぶりに声を出して笑った。', '高校生と遊べて若返った。'],
  オンライン診療: ['先生の顔が見えるのは安心だ。'],
}

export const OTHER_VOICES: Several = [
  '近くで教えてもらえて助かった。',
  '同じ年代の人なので聞きやすかった。',
  'また来てほしい。',
  '若い人がやさしかった。',
]

/** What comes next, as the helper wrote it down. */
export const NEXT_STEPS: Several = [
  '次回は文字の入力をもう一度',
  '次は写真の送り方',
  '家でも一日一回さわってみる',
  '次回も同じペアで',
]

/** Can-do checks per topic, as read aloud at the end of a lesson. */
export const canDoOf = (topic: Topic): string => `「${topic}」を一人でためせた`
