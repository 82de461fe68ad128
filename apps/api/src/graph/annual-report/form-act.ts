import { formPartInput, parseInput, reportFormInput } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { inputOf } from '../kernel/input.ts';
import { actField, type Door } from './act.ts';
import { writeFigures, writeTexts } from './fill.ts';

inputOf('ReportFormPart', formPartInput);
const ReportFormData = inputOf('ReportForm', reportFormInput);

actField('importReportForm', {
  action: 'fill',
  description:
    '导入填报表:写入预检给出的各项(见 PUT /report-forms/:id),全部写入或全不写入。 Writes what the dry run of a form gave, all of it or nothing; what another changed meanwhile is not overwritten.',
  keepsVersion: true,
  args: (arg) => ({ form: arg({ type: ReportFormData, required: true }) }),
  prepare: ({ form }, context) => {
    const given = parseInput(reportFormInput, form);
    return {
      input: given,
      change: async (door: Door) => {
        const parts: Awaited<ReturnType<typeof writeFigures>>[] = [];
        for (const [index, { organisationId, figures }] of given.parts.entries())
          parts.push(
            await writeFigures(door, organisationId, figures, context, ['form', 'parts', index, 'figures']),
          );
        const columns: object = Object.assign({}, ...parts);
        const changes = parts.flatMap((part) => part.changes);
        if (given.texts.length === 0) return { ...columns, changes };
        if (!context.access.may('write', 'AnnualReport', door.record))
          throw new Forbidden({ action: 'write' });
        const written = writeTexts(door, given.texts, ['form', 'texts']);
        return { ...columns, texts: written.texts, changes: [...changes, ...written.changes] };
      },
    };
  },
});
