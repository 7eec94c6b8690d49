import { addWords } from '#client/words/words.ts'

addWords('parts', {
  ja: {
    sync: {
      waiting: '送れていないものが {count} 件',
      undecided: '確かめが必要なものが {count} 件',
      'all-sent': 'すべて送りました',
      offline: 'つながっていません（この端末に保存します）',
      'signed-out': '送るには、もう一度はじめてください',
      'too-old': '新しい版にすると送れます',
      'refused-by-server': '送れません。担当者にご連絡ください',
      'not-kept': 'この端末の空き容量が足りません',
    },
    emptied: {
      title: 'この端末に保存したものが、消されました',
      text: 'ブラウザーが消しました。予定と記録は、今、受け取り直しています。',
      lost: '送れていなかったものが {count} 件ありました。もう一度入力してください。',
      read: '分かりました',
    },
    unloaded: {
      title: 'このページを開けませんでした',
      text: '電波が弱いようです。入力したものは消えていません。少し待って、もう一度押してください。',
      again: 'もう一度開く',
    },
    update: {
      title: '新しい版があります',
      needed: '送るには、新しい版が必要です',
      text: '入力したものは、そのまま残ります。',
      now: '新しくする',
      later: 'あとで',
    },
  },
  'ja-easy': {
    sync: {
      waiting: 'まだ 送って いないものが {count} こ',
      undecided: 'たしかめる ものが {count} こ',
      'all-sent': 'ぜんぶ 送りました',
      offline: 'いまは つながって いません（ここに とっておきます）',
      'signed-out': '送るには、もう一度 はじめて ください',
      'too-old': '新しく すると 送れます',
      'refused-by-server': '送れません。市や町の 人に 電話して ください',
      'not-kept': 'ここに あきが ありません',
    },
    emptied: {
      title: 'ここに とって おいたものが、きえました',
      text: 'いま、もう一度 受けとって います。',
      lost: 'まだ 送って いないものが {count} こ ありました。もう一度 書いて ください。',
      read: 'わかりました',
    },
    unloaded: {
      title: 'この ページが ひらけませんでした',
      text: '電波が よわいです。書いたものは なくなりません。すこし まって、もう一度 おして ください。',
      again: 'もう一度 ひらく',
    },
    update: {
      title: '新しいものが あります',
      needed: '送るには、新しいものに して ください',
      text: '書いたものは、なくなりません。',
      now: '新しくする',
      later: 'あとで',
    },
  },
  en: {
    sync: {
      waiting: '{count} not sent yet',
      undecided: '{count} to be checked',
      'all-sent': 'Everything is sent',
      offline: 'No connection (kept on this device)',
      'signed-out': 'Sign in again to send',
      'too-old': 'Update to send',
      'refused-by-server': 'Cannot send. Please call the office',
      'not-kept': 'No room left on this device',
    },
    emptied: {
      title: 'What was kept on this device is gone',
      text: 'The browser deleted it. Plans and records are being fetched again now.',
      lost: '{count} had not been sent. Please enter them again.',
      read: 'I see',
    },
    unloaded: {
      title: 'This page could not be opened',
      text: 'The connection seems weak. What you typed is still here. Wait a little and press again.',
      again: 'Open it again',
    },
    update: {
      title: 'A new version is ready',
      needed: 'A new version is needed to send',
      text: 'What you typed stays.',
      now: 'Update now',
      later: 'Later',
    },
  },
})
