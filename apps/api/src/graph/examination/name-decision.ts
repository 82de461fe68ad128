import { nameDecisionInput, nameDecisionLabels, nameVerdict, parseInput } from '@consortium/domain';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { decide, decisionById, type NameDecided } from '../../examination/name-decisions.ts';
import { found } from '../../move.ts';
import { Application } from '../application/application.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { Consortium } from '../registry/consortium.ts';

const Verdict = inputEnum(nameVerdict);

export const NameDecision = builder.objectRef<NameDecided>('NameDecision').implement({
  description:
    '名称研判 三(一)c: what an officer found of a pair of names, as both were; a later one supersedes it and it stays.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: '第几次研判。 The how many-th about this pair.' }),
    verdict: t.expose('verdict', { type: Verdict, ...label(nameDecisionLabels, 'verdict') }),
    reason: t.exposeString('reason', label(nameDecisionLabels, 'reason')),
    names: t.stringList({
      description: '研判时的两个名称。 Both names as they were.',
      resolve: ({ oneName, otherName }) => [oneName, otherName],
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: '研判时间。' }),
    decidedBy: t.exposeString('decidedBy', { description: '办理人。 The person who did it.' }),
  }),
});

const NameDecisionData = inputOf('NameDecision', nameDecisionInput, nameDecisionLabels);
const seenInput = z.object({ version: z.int().min(0) });

builder.mutationField('recordNameDecision', (t) =>
  t.field({
    type: NameDecision,
    description:
      '研判两个名称是否重复;后一次取代前一次,前一次仍保留。 States of a pair whether it is a duplicate, and why.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({
        required: true,
        for: Application,
        description: '所形审的申报。 The application looked at.',
      }),
      comparedId: t.arg.globalID({
        required: true,
        for: [Application, Consortium],
        description: '与之比对的申报或联合体。 What it is compared with.',
      }),
      version: t.arg.int({
        required: true,
        description:
          '所见最近一次研判的次数,没有则为 0;不符即拒绝。 That of the last decision seen, 0 for none; refused when there is a later one.',
      }),
      nameDecision: t.arg({ type: NameDecisionData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (_root, { id, comparedId, nameDecision, idempotencyKey, ...given }, context) => {
      const { verdict, reason } = parseInput(nameDecisionInput, nameDecision);
      const { version } = parseInput(seenInput, given);
      const compared = { typename: comparedId.typename, id: comparedId.id };
      const decided = await found(context, {
        subject: 'NameDecision',
        input: [id.id, compared.id, version, verdict, reason],
        idempotencyKey: idempotencyKey ?? null,
        create: (tx, now) =>
          decide(
            tx,
            context.access,
            {
              applicationId: id.id,
              compared,
              verdict,
              reason,
              seen: version,
              officerId: context.viewer?.id as string,
            },
            now,
          ),
      });
      return decisionById(context.database, decided);
    },
  }),
);
