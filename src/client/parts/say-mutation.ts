import { threeWordings } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const keyOf = (wireName: string): string => wireName.replace(/@.*$/, '').replace('.', '-')

const SAID = threeWordings({
  'request-receive': ['申し込み', '申しこみ', 'A request'],
  'request-withdraw': ['申し込みの取りやめ', '申しこみを やめる', 'Giving up a request'],
  'lesson-open-visit': ['訪問の日を決める', '訪問の 日を きめる', 'Settle a visit'],
  'lesson-import-classes': ['教室を取り込む', '教室を とりこむ', 'Import classes'],
  'lesson-cancel': ['講座を中止する', '講座を やめる', 'Cancel a lesson'],
  'lesson-finish': ['講座を終える', '講座を おわる', 'Finish a lesson'],
  'booking-join': ['教室の予約', '教室の 予約', 'Booking a class'],
  'booking-cancel': ['予約の取りやめ', '予約を やめる', 'Giving up a booking'],
  'booking-give-place': ['空いた席を案内する', 'あいた せきを わたす', 'Give a free place'],
  'pairing-ask': ['サポーターへのお願い', 'サポーターへの おねがい', 'Ask helpers'],
  'pairing-answer': ['お願いへの返事', 'おねがいへの へんじ', 'Answer a request'],
  'pairing-confirm': ['ペアを決める', 'ペアを きめる', 'Settle the pair'],
  'pairing-withdraw': ['訪問に行けないこと', '行けない こと', 'A helper cannot come'],
  'attendance-record': ['到着・出席の記録', '着いた ことや 出席の 記録', 'Record arrival or attendance'],
  'report-write': ['実施記録を書く', '記録を 書く', 'Write a report'],
  'call-finish': ['電話を終える', '電話を おわる', 'Finish a call'],
  'held-set-aside': ['確認待ちの変更を取り下げる', 'とりさげる', 'Take a held change back'],
  'held-send-again': ['確認待ちの変更をもう一度送る', 'もう一度 送る', 'Send a held change again'],
  'held-ask': ['本人に聞く', '本人に きく', 'Ask the person'],
  'account-revoke': ['利用を止める', 'つかえなく する', 'End the use of an account'],
  'account-readmit': ['利用を再開する', 'また つかえるように する', 'Let an account begin again'],
  'learner-erase': ['受講者の記録を消去する', 'ならう人の 記録を けす', 'Erase a learner'],
  'municipality-settle': ['市町の設定を変える', '市や町の 設定を かえる', 'Change the settings'],
  'municipality-plan-weights': ['案の重さを決める', '案の おもさを きめる', 'Weigh what matters in a plan'],
  'volunteer-register': ['サポーターを登録する', 'サポーターを 登録する', 'Register a volunteer'],
  'volunteer-erase': ['サポーターの記録を消去する', 'サポーターの 記録を けす', 'Erase a volunteer'],
  'volunteer-change': ['サポーターの内容を直す', 'サポーターの ないようを なおす', 'Change a volunteer'],
  unknown: ['この版にない変更', 'この版に ない もの', 'A change unknown to this version'],
  'check-record': ['確認を記録する', 'かくにんを 記録する', 'Record a check'],
  'check-end': ['確認を終わらせる', 'かくにんを おわらせる', 'End a check'],
})

addWords('parts', {
  ja: { mutation: SAID.ja },
  'ja-easy': { mutation: SAID['ja-easy'] },
  en: { mutation: SAID.en },
})

/** The message that names this change for a person: `request.receive@1` is 申込を受け付ける. A newer tablet's change has none. */
export const sayMutation = (wireName: string): string => {
  const key = keyOf(wireName)
  return `parts.mutation.${Object.hasOwn(SAID.ja, key) ? key : 'unknown'}`
}
