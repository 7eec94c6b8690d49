import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

/** Of each weight: what it is about, when it counts, and what one of it is. */
const WEIGHT = threeWordings({
  unserved: ['人が足りない訪問', '人が たりない 訪問', 'A visit that lacks people'],
  'unserved-hint': [
    'だれも行けないか、人数が足りない訪問や教室です。長く待っている人や初めての人は、もっと重くなります。',
    'だれも 行けない 訪問です。長く まって いる 人は もっと おもく なります。',
    'Nobody goes, or too few. Who has waited long or comes for the first time weighs more.',
  ],
  'unserved-once': ['1件', '1けん', 'One'],
  brokenPromise: ['変える約束', 'かえる やくそく', 'A promise that is changed'],
  'brokenPromise-hint': [
    '休む人が出て組み直すとき、お願い済みや決定済みの人を替えることです。',
    '休む 人が いて くみなおす とき、きまった 人を かえる ことです。',
    'When planning anew after a drop-out, somebody who was asked or settled is exchanged.',
  ],
  'brokenPromise-once': ['1件', '1けん', 'One'],
  missingStudent: ['生徒がいない訪問', '生徒が いない 訪問', 'A visit without a student'],
  'missingStudent-hint': [
    '自宅や介護施設への訪問に、孫世代の生徒が一人も行かないことです。',
    '家の 訪問に、生徒が 行かない ことです。',
    'Nobody of the grandchildren’s generation goes to a home or a care facility.',
  ],
  'missingStudent-once': ['1回', '1かい', 'Once'],
  continuity: ['なじみの人ではない訪問', 'はじめての 人の 訪問', 'A visit without a familiar face'],
  'continuity-hint': [
    '受講者になじみのサポーターがいるのに、その人が行かないことです。',
    'よく 知って いる 人が いるのに、その 人が 行かない ことです。',
    'The learner knows a volunteer, and somebody else goes.',
  ],
  'continuity-once': ['1回', '1かい', 'Once'],
  uncoveredTopic: ['教えられないテーマ', '教えられない テーマ', 'A topic nobody teaches'],
  'uncoveredTopic-hint': [
    '申し込まれたテーマのうち、行く人のだれも教えられないものです。',
    '行く 人の だれも 教えられない テーマです。',
    'A topic that was asked for and that none of the helpers teaches.',
  ],
  'uncoveredTopic-once': ['1つ', '1つ', 'One'],
  oneGeneration: ['同じ世代だけの訪問', 'おなじ 世代だけの 訪問', 'A visit by one generation'],
  'oneGeneration-hint': [
    '2人以上で行くのに、みんな同じ世代になることです。',
    '2人より おおいのに、みんな おなじ 世代です。',
    'Two or more go, all of one generation.',
  ],
  'oneGeneration-once': ['1回', '1かい', 'Once'],
  newPair: ['はじめて組むペア', 'はじめて くむ ペア', 'A new pair'],
  'newPair-hint': [
    '生徒が、まだ一緒に行ったことのない大人と行くことです。',
    '生徒が、はじめての おとなと 行く ことです。',
    'A student goes with adults they have never been out with.',
  ],
  'newPair-once': ['1組', '1くみ', 'One'],
  moreThanWished: ['希望より多い回数', '多すぎる 回数', 'More lessons than wished'],
  'moreThanWished-hint': [
    'サポーターが1日に行ける回数として伝えた数を超えることです。',
    '1日に 行ける かずを こえる ことです。',
    'A lesson in a day beyond what the volunteer offered.',
  ],
  'moreThanWished-once': ['1回', '1かい', 'One'],
  fairness: ['回数のかたより', '回数の かたより', 'Unfair load'],
  'fairness-hint': [
    '同じ人にばかり頼むことです。その週の2回目、3回目ほど重く数えます。',
    'おなじ 人に ばかり たのむ ことです。',
    'The same person is asked again and again: each further lesson of the week counts one more.',
  ],
  'fairness-once': ['1回分', '1かい', 'One'],
  waiting: ['待つ日数', 'まつ 日', 'Days waited'],
  'waiting-hint': [
    '受講者の希望のうち、いちばん早い日より後になることです。',
    'いちばん 早い 日より あとに なる ことです。',
    'The visit is later than the first day that suits the learner.',
  ],
  'waiting-once': ['1日', '1日', 'One day'],
  travel: ['移動', '移動', 'Travel'],
  'travel-hint': [
    'サポーターの家から訪問先までの1分の重さです。ほかの重さは、これとくらべて働きます。',
    '家から 訪問までの 1分の おもさです。ほかの おもさと くらべます。',
    'One minute from a helper’s home to the visit. All other weights are held against it.',
  ],
})

addWords('desk', under('weight', WEIGHT))
