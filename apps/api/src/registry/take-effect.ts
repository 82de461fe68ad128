import { type Intents, runningOn, todaysColumns, writeChange } from '@consortium/database/rows';
import {
  applyChange,
  type ChangeInput,
  consortiumLifecycle,
  dayOf,
  nextState,
  Refused,
  RulesViolated,
  type RunningFormation,
  worsenedBy,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import type { Change } from '../history.ts';
import { audit } from '../move.ts';
import { type LoadedConsortium, loadConsortium, refuseChangeOn } from './consortium.ts';
import { type ChangePreview, previewAll } from './preview.ts';

export type Effect = Readonly<{
  consortiumId: string;
  change: ChangeInput;
  effectiveOn: string;
  /** Why it may be although a clause in principle is met no more; null where nobody said. */
  note: string;
  intents: Intents;
}>;

/** The consortium, locked, if a change may be made to it on that day: not to one that has ended. */
export async function changeable(
  tx: Transaction,
  { consortiumId, effectiveOn }: Pick<Effect, 'consortiumId' | 'effectiveOn'>,
): Promise<LoadedConsortium> {
  const consortium = (await loadConsortium(tx, consortiumId)) as LoadedConsortium;
  nextState(consortiumLifecycle, 'change', consortium.status);
  refuseChangeOn(effectiveOn, consortium);
  return consortium;
}

/** 变更生效: examined as it would be, written as dated rows, kept as it was decided, told in the consortium's own log. */
export async function takeEffect(
  tx: Transaction,
  context: Context,
  { consortiumId, change, effectiveOn, note, intents }: Effect,
  now: Date,
): Promise<Readonly<{ decided: object; changes: readonly Change[] }>> {
  const consortium = await changeable(tx, { consortiumId, effectiveOn });
  const [preview] = (await previewAll(tx, [{ consortium, change, effectiveOn }], now)) as [ChangePreview];
  if (preview.refusal) throw preview.refusal;
  const worse = worsenedBy(preview.findingsBefore, preview.findingsAfter);
  if (worse.hard.length > 0) throw new RulesViolated(worse.hard);
  if (worse.soft.length > 0 && note.trim() === '')
    throw new Refused(
      'DECISION_NOTE_REQUIRED',
      {
        'zh-CN': '变更后有“原则上”条款不再满足,请在意见中说明理由',
        en: 'A clause in principle would not be met any more; say in the note why it may be',
      },
      { clauses: worse.soft.map(({ clause }) => clause) },
    );
  await writeChange(tx, consortium, preview.after as RunningFormation, effectiveOn, intents);
  const columns = await todaysColumns(tx, consortiumId, dayOf(now));
  await tx.consortium.update({
    where: { id: consortiumId },
    data: { ...columns, version: { increment: 1 } },
    select: { id: true },
  });
  const changes = [{ path: 'effectiveOn', from: null, to: effectiveOn }, ...preview.changes];
  await audit(tx, context, {
    action: 'change',
    subject: 'Consortium',
    recordId: consortiumId,
    recordName: `${consortium.number} ${consortium.name}`,
    reason: note,
    changes,
  });
  const { refusal: _refusal, ...decided } = preview;
  return { decided: JSON.parse(JSON.stringify(decided)), changes };
}

/** Refused where the change cannot be made at all, before anybody decides; gives the formation as it is before it. */
export async function refuseImpossible(
  tx: Transaction,
  asked: Pick<Effect, 'consortiumId' | 'change' | 'effectiveOn'>,
): Promise<RunningFormation> {
  const before = runningOn(await changeable(tx, asked), asked.effectiveOn) as RunningFormation;
  applyChange(before, asked.change);
  return before;
}
