import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const TO_CHECK = threeWordings({
  lead: [
    '受け付けられずに、人の判断を待っている変更です。決めるまで、ここに残ります。',
    'きめるのを まって いる ものです。きめるまで のこります。',
    'Changes that were not accepted and wait for a person. They stay until somebody decides.',
  ],
  held: ['判断を待っているもの', 'きめる もの', 'Waiting for a decision'],
  'held-none': ['判断を待っているものはありません。', 'ありません。', 'Nothing waits for a decision.'],
  own: ['この端末で受け付けられなかったもの', 'この 端末で できなかった もの', 'Not accepted on this device'],
  'own-none': ['この端末にはありません。', 'ありません。', 'There is none on this device.'],
  decided: ['済んだもの（14日間）', 'おわった もの（14日）', 'Decided (14 days)'],
  'decided-none': ['この14日間に決めたものはありません。', 'ありません。', 'Nothing was decided in 14 days.'],
  by: ['{name}さん', '{name}さん', '{name}'],
  'sent-by': ['送ったのは{name}さんです', '{name}さんが 送りました', 'Sent by {name}'],
  made: ['{when}に記録', '{when}に 書きました', 'Recorded {when}'],
  why: ['受け付けられなかった理由', 'できなかった わけ', 'Why it was not accepted'],
  'why-account-revoked': [
    '利用を止めた方の端末から届きました。内容を確かめてください。',
    'つかえなく した 人の 端末から 来ました。',
    'It came from the device of somebody whose use was ended.',
  ],
  'too-large': [
    '長いため、ここには出せません。本人に聞いてください。',
    'ながいので、ここに 出せません。',
    'Too long to be shown here. Ask the person.',
  ],
  asked: ['本人に聞いています', '本人に きいて います', 'The person is being asked'],
  ask: ['本人に聞く', '本人に きく', 'Ask the person'],
  'asked-text': [
    '「電話」の画面に、かける用件を入れました。',
    '「電話」の 画面に 入れました。',
    'A call to make was added to the calls.',
  ],
  'to-calls': ['電話の画面へ', '電話の 画面へ', 'To the calls'],
  'take-back-reason': ['取り下げる理由', 'とりさげる わけ', 'Why it is taken back'],
  'take-back-reason-hint': [
    '「本人に確かめて不要になった」など。あとで見た人に分かるように書きます。',
    'あとで 見た 人に わかるように 書きます。',
    'So that whoever looks later understands.',
  ],
  'need-reason': ['理由を入れてください', 'わけを 書いて ください', 'Enter a reason'],
  'held-take-back-text': [
    '下の内容は、記録されないまま終わります。だれが、なぜ取り下げたかは残ります。',
    '下の ことは 記録に なりません。だれが、なぜ とりさげたかは のこります。',
    'What is below will not be recorded. Who took it back and why is kept.',
  ],
  'again-text': [
    'あなたの名前で送り、同じ決まりで確かめます。',
    'あなたの 名前で 送ります。',
    'It is sent under your name and judged by the same rules.',
  ],
  'state-sent-again': ['送り直しました', '送りなおしました', 'Sent again'],
  'state-set-aside': ['取り下げました', 'とりさげました', 'Taken back'],
  'decided-by': ['{when} {name}さん', '{when} {name}さん', '{when} {name}'],
  'reason-was': ['理由：{reason}', 'わけ：{reason}', 'Reason: {reason}'],
  count: ['{count}件', '{count}こ', '{count}'],
  'open-list': ['要確認を開く', '要確認を ひらく', 'Open the list'],
  back: ['要確認へ戻る', '要確認へ もどる', 'Back to the list'],
  wrong: ['「{label}」を確かめてください', '「{label}」を たしかめて ください', 'Check “{label}”'],
  time: ['時刻', '時間', 'Time'],
  'too-long': [
    '「{label}」は{most}字までです（今は{count}字）',
    '「{label}」は {most}字までです（いま {count}字）',
    '“{label}”: at most {most} letters (now {count})',
  ],
  'why-forbidden': [
    'この講座の担当から外れた方の記録です。内容を確かめて、よければ送ってください。',
    'この 講座の 担当では なくなった 人の ものです。たしかめて、よければ 送って ください。',
    'Recorded by somebody who is not on this lesson any more. If it is right, send it.',
  ],
  'why-not-on-lesson': [
    'この講座の担当になったことのない方の記録です。本人に事情を聞いてください。',
    'この 講座の 担当に なった ことが ない 人の ものです。本人に きいて ください。',
    'Recorded by somebody who was never on this lesson. Ask the person about it.',
  ],
  'why-only-asked': [
    'お願いへの返事がまだない方の記録です。行ったかどうかを、本人に確かめてください。',
    'おねがいへの へんじが まだ ない 人の ものです。行ったか どうか、たしかめて ください。',
    'Recorded by somebody who was asked and has not answered. Ask whether they went.',
  ],
  'decided-now': [
    'もうほかの方が決めました',
    'もう ほかの 人が きめました',
    'Somebody else has decided this',
  ],
  'decided-now-text': [
    '入力した内容は、ここに残っています。必要なら書き写してください。',
    '書いた ことは、ここに のこって います。',
    'What you typed is still here to be copied.',
  ],
  'leave-title': [
    '直した内容は、まだ送っていません',
    'なおした ことを、まだ 送って いません',
    'Your correction is not sent',
  ],
  'leave-text': [
    'このページを離れると、直した内容は消えます。',
    'ほかへ 行くと、なおした ことは きえます。',
    'It is lost when you leave this page.',
  ],
  stay: ['直しつづける', 'なおしつづける', 'Keep correcting'],
  leave: ['消して離れる', 'けして はなれる', 'Leave without it'],
})

addWords('desk', under('to-check', TO_CHECK))
