import { dayText, declarationOn, declaredOf, runningOn, storedDay } from '@consortium/database/rows';
import {
  changedFields,
  type DeclarationVersionInput,
  type DeclaredFunds,
  dayOf,
  declarationVersionInput,
  declarationVersionLabels,
  InvalidInput,
  parseInput,
  RulesViolated,
  type RunningFormation,
  refuseUnchanged,
  runningClauses,
  versionIssues,
  worsenedBy,
} from '@consortium/domain';
import { z } from 'zod';
import type { LoadedConsortium } from '../../registry/consortium.ts';
import { examineRunning } from '../../registry/examine-running.ts';
import type { DoorOf } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { bookField } from './books.ts';

type Door = DoorOf<LoadedConsortium>;

const VersionData = inputOf('FundDeclarationVersion', declarationVersionInput, declarationVersionLabels);
const versionGiven = z.object({ declaration: declarationVersionInput });

/** The version that a new one follows, in force or still to come. */
function lastVersion({ formation }: LoadedConsortium) {
  const row = formation.fundDeclarations.at(-1);
  return row ? { id: row.id, ...declaredOf(row), validFrom: dayText(row.validFrom) as string } : null;
}

/** A hard clause on the funds that is met today is still met by what will hold. */
async function refuseWorse({ tx, record, now }: Door, validFrom: string, funds: DeclaredFunds) {
  const formation = runningOn(record, validFrom) as RunningFormation;
  const sides = [declarationOn(record, validFrom), funds].map((each) => ({
    consortium: record,
    formation,
    funds: each,
  }));
  const [before, after] = await examineRunning(tx, sides, { now, clauses: runningClauses });
  const { hard } = worsenedBy(before?.findings ?? [], after?.findings ?? []);
  if (hard.length > 0) throw new RulesViolated(hard);
}

async function file(door: Door, { validFrom, ...funds }: DeclarationVersionInput, reason: string) {
  const { tx, record, now } = door;
  const last = lastVersion(record);
  const establishedOn = dayText(record.establishedOn) as string;
  const issues = versionIssues({ validFrom, ...funds }, { today: dayOf(now), establishedOn, last });
  if (issues.length > 0) throw new InvalidInput(issues);
  refuseUnchanged({ last }, funds);
  await refuseWorse(door, validFrom, funds);
  const from = storedDay(validFrom) as Date;
  if (last)
    await tx.fundManagementDeclaration.updateMany({ where: { id: last.id }, data: { validTo: from } });
  await tx.fundManagementDeclaration.create({
    data: {
      ...funds,
      adoptedOn: storedDay(funds.adoptedOn),
      formationId: record.formationId,
      reason,
      validFrom: from,
    },
    select: { id: true },
  });
  return {
    changes: [
      { path: 'fundManagement.validFrom', from: last?.validFrom ?? null, to: validFrom },
      ...changedFields(last, funds).map((field) => ({
        path: `fundManagement.${field}`,
        from: last?.[field] ?? null,
        to: funds[field],
      })),
    ],
  };
}

bookField('fileFundDeclaration', {
  action: 'declareFunds',
  description:
    '修订经费管理声明:自施行日起为新的一版,须填写修订说明(reason);原版到前一日为止,不能改动。 Files a version that holds from a day, with what it changes and why (reason); the one before ends the day before and is never rewritten.',
  args: (arg) => ({ declaration: arg({ type: VersionData, required: true }) }),
  prepare: (given) => {
    const { declaration } = parseInput(versionGiven, given);
    return {
      input: declaration,
      change: (door: Door) => file(door, declaration, String(given.reason ?? '').trim()),
    };
  },
});
