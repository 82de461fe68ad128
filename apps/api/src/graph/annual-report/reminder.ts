import { builder } from '../../builder.ts';

type Reminded = Readonly<{ sentAt: Date; dueOn: Date; step: number; unitNames: readonly string[] }>;
export const ReportReminder = builder.objectRef<Reminded>('ReportReminder').implement({
  description: '催报: when the units whose part was missing were reminded, and which they were.',
  fields: (t) => ({
    sentAt: t.expose('sentAt', { type: 'DateTime', description: '催报时间。 When.' }),
    dueOn: t.expose('dueOn', {
      type: 'CalendarDay',
      description: '当时的截止日期。 The due day it was about.',
    }),
    step: t.exposeInt('step', { description: '截止前天数。 So many days before it.' }),
    unitNames: t.exposeStringList('unitNames', {
      description: '催报单位;成员单位只见本单位。 Which units; a member unit sees itself.',
    }),
  }),
});
