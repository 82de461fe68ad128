import { consortiumStatus, dayIn, dayOf, type Locale } from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Paper } from '../paper/paper.ts';
import { verifiedOn } from '../paper/verification.ts';
import { leadOf, unitTable } from './consortium-tables.ts';
import type { Registered, RegistryPaper } from './content.ts';
import { type Speak, speaker } from './wording.ts';

export type PaperOptions = Readonly<{ locale: Locale; madeAt: Date }>;
export type OfOne = Extract<RegistryPaper, { kind: 'certificate' | 'extract' }>;

/** The document that established it, by title and number, as far as the registry has them. */
function basisOf({ documentNo, documentTitle: title }: Registered, say: Speak): string {
  if (documentNo === '') return '';
  return say('basis', { document: title ? say('document', { title, documentNo }) : documentNo });
}

/** 证书: that a consortium is established, by what and since when, and who it is on the day. */
export function certificatePaper({ consortium, asOf, hash }: OfOne, { locale, madeAt }: PaperOptions): Paper {
  const say = speaker(locale);
  const heading = numbering(locale);
  const { number, formation, establishedOn, status } = consortium;
  return {
    locale,
    title: say('certificateTitle'),
    subtitle: number,
    facts: [],
    blocks: [
      {
        kind: 'paragraph',
        text: say('certified', {
          name: formation.name,
          number,
          basis: basisOf(consortium, say),
          day: dayIn(establishedOn, locale),
          lead: leadOf(consortium),
          directions: formation.directions.join(say('listed')) || say('none'),
          count: formation.members.length,
          asOf: dayIn(asOf, locale),
          status: say(consortiumStatus.labels[status]),
        }),
      },
      { kind: 'closing', lines: [say('stamp'), dayIn(dayOf(madeAt), locale)] },
      heading(1, say('members')),
      unitTable({ consortium, say, locale }),
      { kind: 'note', text: say('closing') },
    ],
    ...verifiedOn(number, asOf, hash),
    isDraft: false,
    madeAt: madeAt.toISOString(),
  };
}
