import { parseArgs } from 'node:util';
import { answerOf, startChild } from './children.ts';
import { type Compared, compare } from './compare.ts';
import { open, startDatabase } from './database.ts';
import { type Examined, middleOf, type Weighed, whatIfAlone, whatIfAsked } from './examinations.ts';
import { generate } from './generate.ts';
import { CONNECTIONS } from './load.ts';
import { operations } from './operations.ts';
import { plan } from './plan.ts';
import { writeResults } from './report.ts';
import { searchWithAndWithout } from './search.ts';
import { submit } from './submissions.ts';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    dry: { type: 'boolean', default: false },
  },
});
const units = Number(values.units);
const size = plan(units);
const MB = 1e6;

const database = await startDatabase(units);
const children: { stop: () => Promise<void> }[] = [];
try {
  console.log(`a city of ${units} units`);
  await generate(database.url, units);
  const { client, close } = open(database.url);
  const [openBatch, largeBatch] = await client.batch.findMany({
    where: { applications: { some: {} } },
    orderBy: { year: 'desc' },
    select: { id: true },
  });
  await close();

  const product = await startChild('product.ts', 'consortium-desk', database.url, String(CONNECTIONS));
  children.push(product);
  const baseline = await startChild('baseline.ts', 'bare', database.url, String(CONNECTIONS));
  children.push(baseline);
  const idle = await product.rss();

  const setting = {
    url: database.url,
    product,
    baseline,
    plan: size,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  };
  const compared: Compared[] = [];
  for (const operation of operations) {
    const one = await compare(operation, setting);
    console.log(`${one.name}: ${one.ratio.toFixed(2)} of the bare server, ${one.statements} statements`);
    compared.push(one);
  }
  const search = await searchWithAndWithout(database.url, product.address, size);
  console.log(`search with its index: ${search.ratio.toFixed(1)} times`);
  const asked = await whatIfAsked(product.address, openBatch?.id ?? '');
  const submission = await submit(database.url, product.address, 100);
  const memory = { idle: idle / MB, loaded: (await product.rss()) / MB };
  await product.stop();
  await baseline.stop();
  children.length = 0;

  const whatIf = { alone: whatIfAlone(), asked };
  const batches: Examined[] = [];
  for (let run = 0; run < setting.rounds; run += 1)
    batches.push(await answerOf<Examined>('whole-batch.ts', database.url, largeBatch?.id ?? ''));
  const batch = middleOf(batches);
  const impact = await answerOf<Weighed>('whole-batch.ts', database.url, largeBatch?.id ?? '', 'weigh');
  const results = { units, plan: size, compared, search, whatIf, submission, batch, impact, memory };
  if (values.dry) console.log(JSON.stringify(results, null, 2));
  else await writeResults(results);
} finally {
  for (const child of children) await child.stop();
  await database.stop();
}
