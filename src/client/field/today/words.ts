import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const STAGE = threeWordings({
  cancelled: ['中止になりました', 'なくなりました', 'Cancelled'],
  done: ['終わりました', 'おわりました', 'Done'],
  'under-way': ['訪問中', 'いま して います', 'Under way'],
  unrecorded: ['記録がまだです', '記録が まだです', 'Not recorded yet'],
  unsettled: ['まだ決まっていません', 'まだ きまって いません', 'Not settled yet'],
  ahead: ['これから', 'これから', 'Ahead'],
})

const TODAY = threeWordings({
  'today-title': ['きょうの予定', 'きょうの よてい', 'Today'],
  next: ['つぎ', 'つぎ', 'Next'],
  open: ['訪問をひらく', '訪問を ひらく', 'Open the visit'],
  until: ['{from}から{until}まで', '{from}から {until}まで', '{from} – {until}'],
  with: ['いっしょに行く人', 'いっしょに 行く 人', 'Going with'],
  alone: ['あなただけです', 'あなた ひとりです', 'Only you'],
  who: ['受講者', '教わる 人', 'Learner'],
  many: ['{count}人', '{count}人', '{count} people'],
  what: ['内容', 'すること', 'Topics'],
  where: ['場所', '場所', 'Place'],
  honorific: ['{name}さん', '{name}さん', '{name}'],
  'generation-silver': ['シルバー世代', 'シルバー世代', 'senior'],
  'generation-grandchild': ['孫世代', '孫の 世代', 'student'],
  'generation-local': ['地域の人材', '地域の 人', 'local'],
  'empty-title': ['きょうの訪問はありません', 'きょうは 訪問が ありません', 'No visit today'],
  'empty-text': [
    '新しい訪問が決まると、ここに出ます。',
    'あたらしい 訪問が きまると、 ここに でます。',
    'A new visit appears here when it is settled.',
  ],
  loading: ['予定を受け取っています', 'よていを うけとって います', 'Fetching your visits'],
  'coming-title': ['これからの7日間', 'これからの 7日', 'The coming 7 days'],
  'coming-empty': [
    'まだ決まった訪問はありません。',
    'まだ きまった 訪問は ありません。',
    'Nothing is settled yet.',
  ],
  'unrecorded-title': ['きのうの記録がまだです', 'きのうの 記録が まだです', 'Not recorded yesterday'],
  'day-end-title': ['きょうのまとめ', 'きょうの まとめ', 'The day so far'],
  'day-end-visits': ['終わった訪問', 'おわった 訪問', 'Visits done'],
  'day-end-count': ['{total}件のうち{done}件', '{total}この うち {done}こ', '{done} of {total}'],
  'day-end-waiting': ['送れていないもの', 'まだ 送って いないもの', 'Not sent yet'],
  'day-end-undecided': ['確かめが必要なもの', 'たしかめる もの', 'To be checked'],
  'day-end-items': ['{count}件', '{count}こ', '{count}'],
  'day-end-sent': ['さいごに送った時刻', 'さいごに 送った 時間', 'Last sent'],
  'day-end-never': ['まだ送っていません', 'まだ 送って いません', 'Not yet'],
  'day-end-look': ['送れていないものを見る', 'まだ 送って いないものを 見る', 'See what waits'],
  way: ['移動', '行く 時間', 'On the way'],
  'way-home': [
    '家から{means}約{minutes}分',
    '家から {means} だいたい {minutes}分',
    'About {minutes} min {means} from home',
  ],
  'way-next': [
    '次の訪問まで{means}約{minutes}分',
    'つぎの 訪問まで {means} だいたい {minutes}分',
    'About {minutes} min {means} to the next visit',
  ],
  'means-foot': ['歩いて', 'あるいて', 'on foot'],
  'means-bicycle': ['自転車で', '自転車で', 'by bicycle'],
  'means-car': ['車で', '車で', 'by car'],
  withdrew: [
    'わかりました。担当者がほかの人を探します。知らせてくれて、ありがとうございます。',
    'わかりました。 市や町の 人が ほかの 人を さがします。 教えて くれて、 ありがとう ございます。',
    'Understood. The office looks for somebody else. Thank you for telling us.',
  ],
})

const ASKED = threeWordings({
  title: ['お願いが来ています', 'おねがいが きて います', 'You are asked to help'],
  text: [
    'できるときだけで、だいじょうぶです。',
    'できる ときだけで、 だいじょうぶ です。',
    'Only when it suits you.',
  ],
  part: ['役割', 'すること', 'Your part'],
  'part-lead': ['中心になって教える', '中心に なって 教える', 'You lead'],
  'part-partner': ['いっしょに教える', 'いっしょに 教える', 'You help'],
  'part-trainee': ['見習いとして行く', 'ならう ために 行く', 'You come to learn how'],
  nobody: ['まだ決まっていません', 'まだ きまって いません', 'Nobody yet'],
  accept: ['引き受ける', 'ひきうける', 'Yes, I will go'],
  decline: ['今回は見送る', 'こんどは やめて おく', 'Not this time'],
  accepted: [
    '引き受けてくださって、ありがとうございます。担当者が決めるまで、お待ちください。',
    'ひきうけて くれて、 ありがとう ございます。 市や町の 人が きめるまで、 まって ください。',
    'Thank you. The office settles it and lets you know.',
  ],
  declined: [
    'お返事をありがとうございます。またの機会に、お願いします。',
    'へんじを ありがとう ございます。 また こんど、 おねがいします。',
    'Thank you for telling us. Perhaps another time.',
  ],
})

addWords('field', under('asked', ASKED))
addWords('field', under('stage', STAGE))
addWords('field', under('today', TODAY))
