/** Tests of parts draw them without their elements, which would bring the words; `test/node/words.test.mjs` proves that elements do. */
import { en } from '../../src/i18n/en.ts';
import { addWords } from '../../src/i18n/messages.ts';

addWords(en);
