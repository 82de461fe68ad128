import {
  consortiumLabels,
  consortiumStatus,
  dayIn,
  governanceFunction,
  type Locale,
} from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import { verifiedBy } from '../paper/verification.ts';
import type { PaperOptions } from './certificate.ts';
import { factTable, headFacts, leadOf, unitNamesOf } from './consortium-tables.ts';
import type { Registered, RegistryPaper } from './content.ts';
import { type Speak, speaker } from './wording.ts';

type OfMany = Extract<RegistryPaper, { kind: 'registry' }>;

const overview = (consortia: readonly Registered[], say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('ordinal'), width: 0.6, align: 'center' },
    { label: say(consortiumLabels.number), width: 1.7, align: 'center' },
    { label: say(consortiumLabels.name), width: 2.9 },
    { label: say(consortiumLabels.leadUnitId), width: 2.6 },
    { label: say('memberCount'), width: 1, align: 'end' },
    { label: say(consortiumLabels.establishedOn), width: 1.6, align: 'center' },
    { label: say(consortiumLabels.status), width: 1.3, align: 'center' },
  ],
  rows: consortia.map((consortium, at) => [
    String(at + 1),
    consortium.number,
    consortium.formation.name,
    leadOf(consortium),
    String(consortium.formation.members.length),
    consortium.establishedOn,
    say(consortiumStatus.labels[consortium.status]),
  ]),
});

/** Who it is made of, in words: its units, and each of its bodies with who heads it. */
function detailsOf(consortium: Registered, say: Speak, locale: Locale): PaperTable {
  const { members, governanceBodies } = consortium.formation;
  const nameOf = unitNamesOf(consortium);
  const others = members.filter(({ role }) => role !== 'LEAD');
  return factTable(
    [
      ...headFacts({ consortium, say, locale }).slice(1),
      [say('members'), others.map(({ organisationId }) => nameOf(organisationId)).join(say('listed'))],
      ...governanceBodies.map((body): [string, string] => {
        const heads = body.seats.flatMap(({ post, person }) => (post === 'HEAD' ? person : []));
        return [
          say(governanceFunction.labels[body.function]),
          heads.length > 0
            ? say('headOfBody', { name: body.name, heads: heads.join(say('listed')) })
            : body.name,
        ];
      }),
    ],
    say,
  );
}

/** 名录摘录: many consortia, each by the name, lead, units and bodies of the day. */
export function registryPaper({ consortia, isWhole, asOf, hash }: OfMany, options: PaperOptions): Paper {
  const { locale, madeAt } = options;
  const say = speaker(locale);
  const heading = numbering(locale);
  const count = consortia.length;
  const cutOff: Block[] = isWhole ? [] : [{ kind: 'note', text: say('cutOff', { count }) }];
  return {
    locale,
    title: say('registryTitle'),
    subtitle: say('asOfDay', { day: dayIn(asOf, locale) }),
    facts: [],
    blocks: [
      heading(1, say('overview', { count })),
      count > 0 ? overview(consortia, say) : { kind: 'paragraph', text: say('none') },
      ...cutOff,
      ...(count > 0 ? [heading(1, say('details'))] : []),
      ...consortia.flatMap((consortium) => [
        heading(2, consortium.formation.name),
        detailsOf(consortium, say, locale),
      ]),
      { kind: 'note', text: say('closing') },
    ],
    ...verifiedBy(asOf, hash),
    isDraft: false,
    madeAt: madeAt.toISOString(),
  };
}
