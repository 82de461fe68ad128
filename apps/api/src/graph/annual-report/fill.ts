import {
  activityIn,
  type Figures,
  type FilledInput,
  figureJudge,
  InvalidInput,
  NotFound,
  Refused,
  type TextInput,
  textJudge,
  withWritten,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { unconfirmed } from '../../annual-report/part.ts';
import type { Context } from '../../context.ts';
import { type Door, type Loaded, setOf } from './act.ts';

type Part = Loaded['parts'][number];
type Path = (string | number)[];

/** The part that is meant; a unit fills its own, the lead unit that of the consortium as a whole. */
export function partOf(
  { parts, leadUnitId }: Loaded,
  organisationId: string | null,
  { viewer }: Context,
): Part {
  const part = parts.find((each) => each.organisationId === organisationId);
  if (!part) throw new NotFound();
  if (viewer?.organisationId !== (organisationId ?? leadUnitId)) throw new Forbidden({ action: 'fill' });
  return part;
}

type Seen = Readonly<{ code: string; was: string | null; now: string; text: string }>;

/** Nobody overwrites what another wrote meanwhile and they have not seen. */
function refuseUnseen(written: readonly Seen[]): void {
  const changed = written
    .filter(({ was, now, text }) => was !== null && was !== now && text !== now)
    .map(({ code, was, now }) => ({ code, was, now }));
  if (changed.length > 0)
    throw new Refused(
      'FIGURE_CHANGED',
      {
        'zh-CN': `他人已修改 ${changed.length} 处,请核对后再保存`,
        en: `Someone else has changed ${changed.length} of these; compare before you save`,
      },
      { figures: changed },
    );
}

/** 写入指标 of one part; every figure that is none of it, or no number, is told at once. Activity takes a zero report back. */
export async function writeFigures(
  { tx, record }: Door,
  unitId: string | null,
  given: FilledInput['figures'],
  context: Context,
  path: Path,
) {
  const part = partOf(record, unitId, context);
  const judge = figureJudge(setOf(record), unitId);
  const judged = given.map((each, index) => ({ ...each, ...judge(each, [...path, index]) }));
  const issues = judged.flatMap((each) => each.issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  const stored = part.figures as Figures;
  const now = (code: string) => stored[code] ?? { value: '', reason: '' };
  refuseUnseen([
    ...judged.map(({ code, was, value }) => ({ code, was, now: now(code).value, text: value })),
    ...judged.flatMap(({ code, reasonWas, reason }) =>
      reason === null ? [] : [{ code, was: reasonWas, now: now(code).reason, text: reason }],
    ),
  ]);
  const activity = activityIn(setOf(record), {
    parts: [{ unit: null, figures: withWritten({}, judged) }],
  });
  await tx.reportPart.update({
    where: { id: part.id },
    data: { figures: withWritten(stored, judged), ...unconfirmed },
    select: { id: true },
  });
  return {
    ...(activity.length > 0 ? { zeroReason: null } : {}),
    changes: judged
      .filter(
        ({ code, value, reason }) =>
          value !== now(code).value || (reason ?? now(code).reason) !== now(code).reason,
      )
      .map(({ code, value }) => ({ path: `figures.${code}`, from: now(code).value, to: value })),
  };
}

/** 写入文字: the texts as they are to be, and what changed of them. */
export function writeTexts({ record }: Door, given: readonly TextInput[], path: Path) {
  const judge = textJudge(setOf(record));
  const issues = given.flatMap((each, index) => judge(each, [...path, index]));
  if (issues.length > 0) throw new InvalidInput(issues);
  const stored = record.texts as Record<string, string>;
  const now = (code: string) => stored[code] ?? '';
  refuseUnseen(given.map(({ code, was, text }) => ({ code, was, now: now(code), text })));
  return {
    texts: { ...stored, ...Object.fromEntries(given.map(({ code, text }) => [code, text])) },
    changes: given
      .filter(({ code, text }) => text !== now(code))
      .map(({ code, text }) => ({ path: `texts.${code}`, from: now(code), to: text })),
  };
}
