import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const NUMBERS = threeWordings({
  lead: [
    '出席が記録されると、数字はその場で変わります。',
    '出席を 記録すると、すぐに 数字が かわります。',
    'The figures change as soon as attendance is recorded.',
  ],
  sample: ['見本の数字です', '見本の 数字です', 'Sample figures (見本)'],
  year: ['年度', '年度', 'Fiscal year'],
  figures: ['この市町の数字', 'この 市・町の 数字', 'Figures of this municipality'],
  attendances: ['延べ参加者数（累計）', 'きた人の 数（ぜんぶ）', 'Attendances so far'],
  'attendances-column': ['延べ参加者数', 'きた人の 数', 'Attendances'],
  people: ['実人数', 'ちがう 人の 数', 'People reached'],
  lessons: ['実施した講座', 'おこなった 教室', 'Lessons given'],
  outreach: ['出向いた割合', '行って 教えた 割合', 'Outreach share'],
  'outreach-about': [
    '延べ参加者のうち、訪問型・出張型・移動型',
    '訪問型・出張型・移動型で 教えた人',
    'Of attendances: visits, outreach and vehicle',
  ],
  satisfaction: ['「よく分かった」', '「よく わかった」', '“Understood well”'],
  'satisfaction-about': ['{n}人に聞いて', '{n}人に ききました', '{n} people asked'],
  'no-show': ['欠席率', 'こなかった 割合', 'No-show rate'],
  'not-recorded': ['未記録の講座', '記録が ない 教室', 'Lessons not recorded'],
  'by-form': ['形式ごとの表', '形式の 表', 'By form'],
  form: ['形式', '形式', 'Form'],
  total: ['合計', 'ぜんぶ', 'Total'],
  'people-hint': [
    '2つの形式に来た人も1人と数えるので、実人数の合計は足し算と合わないことがあります。',
    '2つの 形式に きた人も 1人です。足し算と ちがう ことが あります。',
    'Whoever came to two forms is one person, so people need not add up.',
  ],
  chart: ['累計の動き', '数の うごき', 'Running total'],
  'chart-about': [
    '延べ参加者数の累計。{month}まで{total}人。',
    'きた人の 数。{month}まで {total}人。',
    'Attendances so far: {total} until {month}.',
  ],
  'chart-table': ['グラフの数字を表で見る', 'グラフの 数字を 表で 見る', 'Show the chart as a table'],
  month: ['月', '月', 'Month'],
  'month-count': ['その月', 'その 月', 'In the month'],
  'month-total': ['累計', 'ぜんぶ', 'Running total'],
  hours: ['サポーターの活動時間', 'サポーターの 時間', 'Volunteer hours'],
  generation: ['世代', '世代', 'Generation'],
  'hours-count': ['{hours}時間', '{hours}時間', '{hours} hours'],
  'save-own': ['形式ごとの表をCSVで保存する', '形式の 表を CSVで とっておく', 'Save the table by form (CSV)'],
  'save-own-about': [
    '少ない人数もそのまま入ります。市町の外へ出さないでください。',
    '少ない 人の 数も あります。市・町の そとに 出さないで ください。',
    'Small counts are included: keep it within the municipality.',
  ],
  towns: ['県内の市町', '県の 市・町', 'Municipalities of the prefecture'],
  'towns-own': [
    '県から見える数字です。ここには担当の市町の分だけが出ます。',
    '県から 見える 数字です。あなたの 市・町だけ 出ます。',
    'What the prefecture sees; you see your own municipality only.',
  ],
  'towns-about': [
    '延べ参加者数。5人より少ない数と、引き算でそれが分かる数は「5人未満など」と表します。',
    'きた人の 数。5人より 少ない 数は「5人未満など」と 書きます。',
    'Attendances. Counts under 5, and those that would reveal them, are not told.',
  ],
  town: ['市町', '市・町', 'Municipality'],
  few: ['5人未満など', '5人未満など', 'under 5 etc.'],
  loading: ['県内の数字を読んでいます', '数字を 読んで います', 'Loading'],
  unreached: [
    'いま県内の数字を読めません',
    'いま 県の 数字を 読めません',
    'These numbers cannot be read now',
  ],
  'unreached-text': [
    'つながったときに、もう一度押してください。この市町の数字は、つながらなくても見られます。',
    'つながったら、もう一度 押して ください。',
    'Try again when you are connected.',
  ],
  again: ['もう一度読む', 'もう一度 読む', 'Try again'],
  'save-towns': [
    '県内の表をCSVで保存する',
    '県の 表を CSVで とっておく',
    'Save the prefecture’s table (CSV)',
  ],
  'file-own': ['形式ごとの数字', '形式ごとの数字', 'by-form'],
  'file-towns': ['県内の市町の数字', '県内の市町の数字', 'municipalities'],
})

addWords('desk', under('numbers', NUMBERS))
