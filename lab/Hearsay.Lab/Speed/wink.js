// The peer of `lab speed`: wink-nlp with sentence ends and parts of speech. Arguments: a file with one JSON string a line, and the number of warm-up rounds.
// Each line on standard input asks for one round over all texts; the answer is a line "SECONDS TOKENS".
const fs = require('fs');
const model = require('wink-eng-lite-web-model');
const nlp = require('wink-nlp')(model, ['sbd', 'pos']);
const texts = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.length > 0).map((line) => JSON.parse(line));

function round() {
  const start = process.hrtime.bigint();
  let tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  return [Number(process.hrtime.bigint() - start) / 1e9, tokens];
}

for (let i = 0; i < Number(process.argv[3]); i++) round();
console.log('ready');
require('readline').createInterface({ input: process.stdin }).on('line', () => console.log(round().join(' ')));
