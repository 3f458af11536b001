// The peer of the time layer in `lab speed`: chrono-node. Arguments and answers as in wink.js; the second figure is the number of times found.
const fs = require('fs');
const chrono = require('chrono-node');
const texts = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.length > 0).map((line) => JSON.parse(line));
const reference = new Date(2017, 5, 14);

function round() {
  const start = process.hrtime.bigint();
  let found = 0;
  for (const text of texts) found += chrono.parse(text, reference).length;
  return [Number(process.hrtime.bigint() - start) / 1e9, found];
}

for (let i = 0; i < Number(process.argv[3]); i++) round();
console.log('ready');
require('readline').createInterface({ input: process.stdin }).on('line', () => console.log(round().join(' ')));
