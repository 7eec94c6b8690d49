import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const BOARD = threeWordings({
  span: ['{from}から{until}まで', '{from}から {until}まで', '{from} to {until}'],
  suggest: ['案を作る', '案を つくる', 'Suggest'],
  'suggest-hint': [
    '決まった人、お願い中の人、固定した人は動かしません。だれにも知らせません。',
    'きまった 人は うごかしません。だれにも しらせません。',
    'Whoever is promised or locked stays. Nobody is told.',
  ],
  undo: ['一つ戻す', '一つ もどす', 'Undo'],
  clear: ['案を消す', '案を けす', 'Clear suggestions'],
  keep: ['この案を手元に残す', 'この 案を のこす', 'Keep this plan'],
  compare: ['プランを比べる', '案を くらべる', 'Compare plans'],
  plan: ['案{number}', '案{number}', 'Plan {number}'],
  kept: ['{plan}として手元に残しました。', '{plan}を のこしました。', 'Kept as {plan}.'],
  known: [
    '同じ案が、もう{plan}として残してあります。',
    'おなじ 案が もう あります（{plan}）。',
    'The same plan is kept already as {plan}.',
  ],
  used: [
    '{plan}を使っています。「一つ戻す」で前の案に戻ります。',
    '{plan}を つかいます。「一つ もどす」で もどります。',
    '{plan} is on the board. “Undo” brings back what was there.',
  ],
  print: ['印刷する', '印刷する', 'Print'],
  printed: [
    '{town}　{when}に印刷。「案」の人には、まだお願いしていません。',
    '{town}　{when}に 印刷。「案」の 人には まだ おねがいして いません。',
    '{town}, printed {when}. Whoever is “suggested” has not been asked yet.',
  ],
  'filled-by-plan': ['案で人がそろいます', '案で そろいます', 'complete with the suggestion'],
  working: ['案を考えています', '案を かんがえて います', 'Planning'],
  stop: ['ここまでの案を使う', 'ここまでの 案を つかう', 'Use what there is'],
  found: ['案ができました', '案が できました', 'A suggestion is ready'],
  'found-text': [
    '{served}件は人がそろいます。{unserved}件は人か時間が足りません。',
    '{served}けんは 人が そろいます。{unserved}けんは たりません。',
    '{served} visits have all their people; {unserved} lack people or time.',
  ],
  failed: ['案を作れませんでした', '案を つくれませんでした', 'No suggestion could be made'],
  'failed-text': [
    'もう一度押してください。くり返すときは、ページを開き直してください。',
    'もう いちど おして ください。',
    'Press again. If it happens again, reload the page.',
  ],
  troubles: [
    '計画に使えない記録があります',
    'つかえない 記録が あります',
    'Some records cannot be planned with',
  ],
  'whole-week': ['週', '週', 'Week'],
  days: ['日をえらぶ', '日を えらぶ', 'Day'],
  none: [
    'これから行う訪問や教室はありません',
    'これからの 訪問は ありません',
    'Nothing is still to come here',
  ],
  'none-text': [
    '「案を作る」を押すと、待っている申込に時間と人の案を出します。',
    '「案を つくる」を おして ください。',
    'Press “Suggest” to place waiting wishes.',
  ],
  'past-text': [
    '過ぎた週です。案は作れません。',
    'すぎた 週です。',
    'This week is over: nothing can be planned.',
  ],
  'for-whom': ['{name}さん（{area}）', '{name}さん（{area}）', '{name} ({area})'],
  needed: ['必要{count}人', '{count}人 いります', 'needs {count}'],
  wish: ['申込（日時は案）', '申込（日は 案）', 'wish (time suggested)'],
})

const CREW = threeWordings({
  asked: ['お願い中', 'おねがい中', 'asked'],
  accepted: ['承諾', 'はい', 'accepted'],
  declined: ['辞退', 'いいえ', 'declined'],
  confirmed: ['決定', 'きまり', 'confirmed'],
  suggested: ['案', '案', 'suggested'],
  lead: ['リード', 'リード', 'lead'],
  partner: ['パートナー', 'パートナー', 'partner'],
  trainee: ['見習い', '見習い', 'trainee'],
  lock: ['{name}さんを固定', '{name}さんを 固定', 'Lock {name}'],
  'lock-short': ['固定', '固定', 'Lock'],
  'remove-short': ['外す', 'はずす', 'Remove'],
  remove: ['{name}さんを案から外す', '{name}さんを はずす', 'Remove {name}'],
  nobody: ['まだだれもいません', 'まだ いません', 'Nobody yet'],
  ask: ['お願いする', 'おねがいする', 'Ask'],
  'ask-all': ['案の全員にお願いする', '案の みんなに おねがいする', 'Ask everybody suggested'],
  'asked-all': [
    '{count}件のお願いをしました',
    '{count}この おねがいを しました',
    '{count} requests were sent',
  ],
  'asked-text': [
    'サポーターの端末に届きます。返事はここに出ます。',
    'へんじは ここに 出ます。',
    'It shows on their tablets; answers appear here.',
  ],
  'not-asked': ['お願いできなかった人がいます', 'おねがい できませんでした', 'Some could not be asked'],
  confirm: ['このペアで決める', 'この ペアで きめる', 'Confirm this pair'],
  'confirm-anyway': ['承知のうえで決める', 'わかった うえで きめる', 'Confirm all the same'],
  'ask-anyway': ['承知のうえでお願いする', 'わかった うえで おねがいする', 'Ask all the same'],
  finding: ['{name}さん：{why}', '{name}さん：{why}', '{name}: {why}'],
  'said-yes': ['{name}さんの承諾を電話で聞いた', '{name}さんが 電話で はい', '{name} said yes by telephone'],
  'said-no': ['{name}さんの辞退を電話で聞いた', '{name}さんが 電話で いいえ', '{name} said no by telephone'],
  'cannot-come': ['{name}さんが来られなくなった', '{name}さんが 来られなく なった', '{name} cannot come'],
  'cannot-come-short': ['来られなくなった', '来られなく なった', 'Cannot come'],
  'need-form': [
    '住所か場所が分からないため、「日時を決める」から進めてください。',
    '住所が わからないので「日時を きめる」から すすめて ください。',
    'The address is not known: use “Settle the time”.',
  ],
  settle: ['日時を決める', '日時を きめる', 'Settle the time'],
})

const GRID = threeWordings({
  caption: ['訪問とサポーター', '訪問と サポーター', 'Visits and helpers'],
  hint: [
    '矢印キーで動き、Enterで理由を開きます。',
    'やじるしで うごきます。Enterで りゆうを 見ます。',
    'Move by arrow keys, Enter opens the reasons.',
  ],
  signs: [
    '●決定　◎承諾　○お願い中　☆案　・行けます　×行けません　－辞退',
    '●きまり　◎はい　○おねがい中　☆案　・行けます　×行けません　－いいえ',
    '● confirmed　◎ accepted　○ asked　☆ suggested　· can go　× cannot　－ declined',
  ],
  visit: ['訪問・教室', '訪問・教室', 'Visit'],
  everybody: ['行けない人も見せる', '行けない 人も 見せる', 'Show those who cannot'],
  allowed: ['行けます', '行けます', 'can go'],
  forbidden: ['行けません', '行けません', 'cannot go'],
  unknown: ['調べています', 'しらべて います', 'being looked up'],
})

addWords('desk', under('pairing', BOARD))
addWords('desk', under('crew', CREW))
addWords('desk', under('grid', GRID))
