import { formPaper } from '@consortium/documents/application';
import { toPdf, toWord } from '@consortium/documents/paper';
import { sampleForm } from '@consortium/documents/samples/application-form';
import type { ApplicationForm } from '@consortium/domain';
import { aFormation } from '@consortium/domain/builders';

/** 申报表: forms of nine to thirty units, printed one after another by as many printers as the product runs. */
const count = Number(process.argv[2] ?? 1000);
const filed = { filedAt: new Date('2026-03-15T02:00:00Z'), hash: 'c0ffee11'.repeat(8) };
const formAt = (index: number): ApplicationForm =>
  sampleForm(
    { members: aFormation({ members: 8 + (index % 22) }) },
    { number: `Y2026-${String(index).padStart(4, '0')}` },
  );
const MB = 1_000_000;

async function printed(print: (form: ApplicationForm) => Promise<Uint8Array>) {
  const from = performance.now();
  let [next, bytes, most] = [0, 0, 0];
  const worker = async () => {
    while (next < count) {
      next += 1;
      bytes += (await print(formAt(next))).length;
      most = Math.max(most, process.memoryUsage().rss);
    }
  };
  await Promise.all([worker(), worker()]);
  const seconds = (performance.now() - from) / 1000;
  return { perSecond: count / seconds, kilobytes: bytes / count / 1000, megabytes: most / MB };
}

const paperOf = (form: ApplicationForm) => formPaper(form, { locale: 'zh-CN', madeAt: filed.filedAt, filed });
const word = await printed((form) => toWord(paperOf(form)));
const pdf = await printed((form) => toPdf(paperOf(form)));
for (const [kind, { perSecond, kilobytes, megabytes }] of Object.entries({ word, pdf }))
  console.log(
    `${kind}: ${count} forms, ${perSecond.toFixed(2)} /s, ${kilobytes.toFixed(0)} kB each, ${megabytes.toFixed(0)} MB held by the process that asks`,
  );
console.log(`pdf at ${(pdf.perSecond / word.perSecond).toFixed(2)} of word`);
