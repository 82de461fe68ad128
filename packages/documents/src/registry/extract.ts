import { dayIn } from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import { verifiedOn } from '../paper/verification.ts';
import type { OfOne, PaperOptions } from './certificate.ts';
import { fundTable, headFacts, termTable, unitNamesOf } from './consortium-tables.ts';
import { formationBlocks } from './formation-blocks.ts';
import { speaker } from './wording.ts';

/** 登记摘录 of one consortium: everything that the registry has of it for the day. */
export function extractPaper({ consortium, asOf, hash }: OfOne, { locale, madeAt }: PaperOptions): Paper {
  const say = speaker(locale);
  const heading = numbering(locale);
  const writing = { consortium, say, locale };
  const part = (title: string, table: PaperTable): Block[] =>
    table.rows.length > 0 ? [heading(1, title), table] : [];
  const { number, formation } = consortium;
  return {
    locale,
    title: say('extractTitle'),
    subtitle: say('asOfDay', { day: dayIn(asOf, locale) }),
    facts: headFacts(writing),
    blocks: [
      heading(1, say('formation')),
      ...formationBlocks(formation, { heading, locale, names: unitNamesOf(consortium) }),
      ...part(say('funds'), fundTable(writing)),
      ...part(say('terms'), termTable(writing)),
      { kind: 'note', text: say('closing') },
    ],
    ...verifiedOn(number, asOf, hash),
    isDraft: false,
    madeAt: madeAt.toISOString(),
  };
}
