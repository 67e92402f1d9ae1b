import type { Encoding } from '../../src/reading/decode';
import { detectEncoding } from '../../src/reading/detectEncoding';
import { encode } from '../../src/reading/encode';

/** Words that alone must tell an encoding, because a file may hold no other letter beyond ASCII. */
test.each<[Encoding, string]>([
  [
    'windows-1252',
    'Müller Schäfer Größe Weiß Öztürk Ägidius Übel MÜLLER SCHÄFER KÖHLER GROß Žana Šimić “Toni” O’Neill Marke™ André',
  ],
  ['cp850', 'Müller Schäfer König Großmann Öztürk Übel MÜLLER SCHÄFER KÖHLER GÖTZ'],
  ['iso-8859-15', 'Šimic Žana Dašek Œuvre'],
])('tells %s by one word', (encoding, words) => {
  for (const word of words.split(' ').map((one) => one.replace('ć', 'c')))
    expect([word, detectEncoding(encode(`Name;Strasse\r\n${word};Ring\r\n`, encoding))]).toEqual([
      word,
      encoding,
    ]);
});

test('does not take one Ž between capitals for CP850 where other letters speak for Windows-1252', () => {
  expect(detectEncoding(encode('Name;Straße\r\nKNEŽEVIC;Ring\r\n', 'windows-1252'))).toBe('windows-1252');
});
