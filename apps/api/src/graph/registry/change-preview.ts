import { dayText, runningSelect } from '@consortium/database/rows';
import { type ChangeInput, changeRequestInput, type Label, parseInput } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { type ChangePreview as PreviewShape, previewAll, shownTo } from '../../registry/preview.ts';
import { together } from '../../together.ts';
import { Finding } from '../examination/examination.ts';
import { sentence } from '../kernel/label.ts';
import { ChangeRequestData, PlannedFormation } from './change-content.ts';
import { Consortium } from './consortium.ts';

type Refused = Readonly<{ code: string; label: Label; facts: Readonly<Record<string, unknown>> }>;
const Refusal = builder.objectRef<Refused>('ChangeRefusal').implement({
  description: '变更不能成立: why it cannot be made; submitting it would be refused with the same code.',
  fields: (t) => ({
    code: t.exposeString('code'),
    message: sentence(t, ({ label }) => label, '原因。 Why.'),
    facts: t.field({ type: 'JSON', resolve: ({ facts }) => facts }),
  }),
});

export const ChangePreview = builder.objectRef<PreviewShape>('ChangePreview').implement({
  description: '变更预览: before and after, what differs, and the clauses on both.',
  fields: (t) => ({
    before: t.field({
      type: PlannedFormation,
      nullable: true,
      description: '变更前。 As it is on the day before it takes effect.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: PlannedFormation,
      nullable: true,
      description: '变更后;不能成立时为空。 As it would be; null where it cannot be.',
      resolve: ({ after }) => after,
    }),
    changes: t.field({
      type: 'JSON',
      description: '[{path, from, to}]: 每个变动。 Every difference.',
      resolve: ({ changes }) => changes,
    }),
    findingsBefore: t.field({ type: [Finding], resolve: ({ findingsBefore }) => [...findingsBefore] }),
    findingsAfter: t.field({
      type: [Finding],
      description: '按变更后的组建方案重新对照。 The clauses on the formation as it would be.',
      resolve: ({ findingsAfter }) => [...findingsAfter],
    }),
    warnings: t.stringList({
      description: '一并变动的事项。 What the change takes along.',
      resolve: ({ warnings }, _args, { locale }) => warnings.map((each) => each[locale]),
    }),
    refusal: t.field({
      type: Refusal,
      nullable: true,
      resolve: ({ refusal }) => refusal && { code: refusal.code, label: refusal.label, facts: refusal.facts },
    }),
  }),
});

const consortiumSelect = { ...runningSelect, applicationId: true } as const;

/** What stored requests would do, or did: those one operation asks about are previewed together. */
export const storedPreview = together<PreviewShape>(async ({ database, access, now }, ids) => {
  const rows = await database.changeRequest.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      change: true,
      effectiveOn: true,
      decided: true,
      consortium: { select: consortiumSelect },
    },
  });
  const open = rows.filter(({ decided }) => decided === null);
  const asked = open.map(({ consortium, change, effectiveOn }) => ({
    consortium,
    change: change as unknown as ChangeInput,
    effectiveOn: dayText(effectiveOn) as string,
  }));
  const previews = await previewAll(database, asked, now);
  const byId = new Map(open.map(({ id }, index) => [id, previews[index] as PreviewShape]));
  return new Map(
    rows.map(({ id, decided }) => {
      const preview = byId.get(id) ?? { ...(decided as unknown as PreviewShape), refusal: null };
      return [id, shownTo(access, preview)];
    }),
  );
});

builder.queryField('previewChange', (t) =>
  t.field({
    type: ChangePreview,
    nullable: true,
    authScopes: { signedIn: true },
    complexity: 60,
    description:
      '假设变更: what a change would do that is not stored; for the units of the consortium and the offices.',
    args: {
      consortiumId: t.arg.globalID({ required: true, for: Consortium }),
      changeRequest: t.arg({ type: ChangeRequestData, required: true }),
    },
    resolve: async (_root, { consortiumId, changeRequest }, { database, access, now }) => {
      // It tells of applications with a near name what a party needs to know, as the examination of a draft does.
      if (!access.mayEver('previewChange', 'Consortium')) throw new Forbidden({ action: 'previewChange' });
      const { change, effectiveOn } = parseInput(changeRequestInput, changeRequest);
      const consortium = await database.consortium.findFirst({
        where: { AND: [{ id: consortiumId.id }, access.where('previewChange', 'Consortium')] },
        select: consortiumSelect,
      });
      if (!consortium) return null;
      const [preview] = await previewAll(database, [{ consortium, change, effectiveOn }], now);
      return preview ? shownTo(access, preview) : null;
    },
  }),
);
