import { addWords } from '#client/words/words.ts'
import { easy } from './words-easy.ts'
import { en } from './words-en.ts'
import { ja } from './words-ja.ts'

addWords('simple', { ja, 'ja-easy': easy, en })
