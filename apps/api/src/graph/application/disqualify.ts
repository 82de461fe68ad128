import { storedDay } from '@consortium/database/rows';
import { dayOf, documentNumber, falsificationRecord, parseInput } from '@consortium/domain';
import { z } from 'zod';
import { audit } from '../../move.ts';
import { actField } from './act.ts';

const basisInput = z.object({ documentNo: documentNumber });

actField('disqualifyApplication', {
  action: 'disqualify',
  description:
    '弄虚作假,取消资格,并为牵头单位建立三年失信记录。 Disqualifies for falsification and opens a three-year record.',
  args: (arg) => ({ documentNo: arg.string({ required: true }) }),
  prepare: (given, context) => {
    const { documentNo } = parseInput(basisInput, { documentNo: given.documentNo });
    return {
      input: documentNo,
      change: async ({ tx, record, now }) => {
        const unit = await tx.organisation.update({
          where: { id: record.leadUnitId },
          data: { version: { increment: 1 } },
          select: { id: true, legalName: true },
        });
        const entry = falsificationRecord(record.number, documentNo, dayOf(now));
        const data = {
          ...entry,
          organisationId: unit.id,
          decidedOn: storedDay(entry.decidedOn) as Date,
          validFrom: storedDay(entry.validFrom) as Date,
          validTo: storedDay(entry.validTo) as Date,
        };
        await tx.integrityRecord.create({ data, select: { id: true } });
        await audit(tx, context, {
          action: 'update',
          subject: 'Organisation',
          recordId: unit.id,
          recordName: unit.legalName,
          reason: entry.act,
          changes: [
            { path: 'integrityRecords', from: null, to: { basis: documentNo, validTo: entry.validTo } },
          ],
        });
        return { concludedAt: now };
      },
    };
  },
});
