import { addWords } from '#client/words/words.ts'

addWords('parts', {
  ja: {
    sync: {
      waiting: '送れていないものが {count} 件',
      'all-sent': 'すべて送りました',
      offline: 'つながっていません（この端末に保存します）',
      'signed-out': '送るには、もう一度はじめてください',
      'too-old': '新しい版にすると送れます',
      'refused-by-server': '送れません。担当者にご連絡ください',
    },
    update: {
      title: '新しい版があります',
      text: '入力したものは、そのまま残ります。',
      now: '新しくする',
      later: 'あとで',
    },
  },
  'ja-easy': {
    sync: {
      waiting: 'まだ 送って いないものが {count} こ',
      'all-sent': 'ぜんぶ 送りました',
      offline: 'いまは つながって いません（ここに とっておきます）',
      'signed-out': '送るには、もう一度 はじめて ください',
      'too-old': '新しく すると 送れます',
      'refused-by-server': '送れません。市や町の 人に 電話して ください',
    },
    update: {
      title: '新しいものが あります',
      text: '書いたものは、なくなりません。',
      now: '新しくする',
      later: 'あとで',
    },
  },
  en: {
    sync: {
      waiting: '{count} not sent yet',
      'all-sent': 'Everything is sent',
      offline: 'No connection (kept on this device)',
      'signed-out': 'Sign in again to send',
      'too-old': 'Update to send',
      'refused-by-server': 'Cannot send. Please call the office',
    },
    update: {
      title: 'A new version is ready',
      text: 'What you typed stays.',
      now: 'Update now',
      later: 'Later',
    },
  },
})
