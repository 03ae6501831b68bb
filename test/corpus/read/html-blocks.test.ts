import { expect, test } from 'vitest';
import { htmlBlocks } from '../../../src/corpus/read/html-blocks.ts';

test.each([
  ['inline elements', '<p>un<b>be</b>liev<i>able</i> <a href="x">thing</a></p>', ['unbelievable thing']],
  ['white space', '<p> one \n two\t<b> three </b> four</p>', ['one two three four']],
  ['references', '<p>Q&amp;A &lt;b&gt; &eacute;&#8217;</p>', ['Q&A <b> é’']],
  ['line breaks', 'one<br>two<br/><br>three<br> <br>four', ['one\ntwo', 'three', 'four']],
  ['text around blocks', 'one<p>two</p>three<div>four</div>', ['one', 'two', 'three', 'four']],
  ['preformatted text', '<pre>one  two\nthree</pre>', ['one two\nthree']],
  ['a list in a list', '<ul><li>one<ol><li>two</li></ol></li><li>three</li></ul>', ['one', 'two', 'three']],
  [
    'a table of words',
    '<table><tr><th>A</th><td> b </td></tr><tr><td>c</td><td></td><td>d</td></tr></table>',
    ['A\tb', 'c\td'],
  ],
  [
    'a table for layout',
    '<table><tr><td><p>one</p><p>two</p></td><td>three</td></tr></table>',
    ['one', 'two', 'three'],
  ],
  ['what is no text', '<script>a</script><style>b</style><template>c</template><button>d</button><!-- e -->f', ['f']],
  ['what is hidden', '<p hidden>a</p><p style="DISPLAY : none">b</p><p aria-hidden="true">c</p><p>d</p>', ['d']],
])('%s', (_name, html, texts) => {
  expect(htmlBlocks(html).map((block) => block.text)).toEqual(texts);
});

test('headings are told from paragraphs', () => {
  expect(htmlBlocks('<h1>a</h1><p>b</p><h6>c<br><br>d</h6>')).toEqual([
    { kind: 'heading', text: 'a' },
    { kind: 'paragraph', text: 'b' },
    { kind: 'heading', text: 'c' },
    { kind: 'heading', text: 'd' },
  ]);
});
