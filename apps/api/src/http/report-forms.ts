import {
  exportFileName,
  type FormToFill,
  isFormRefusal,
  mediaTypes,
  type ReadForm,
  readReportForm,
  reportFormWorkbook,
} from '@consortium/documents';
import {
  dayOf,
  type FormTarget,
  type JudgedForm,
  judgeForm,
  NotFound,
  Refused,
  type TokenScope,
} from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formOf } from '../annual-report/form.ts';
import type { Context } from '../context.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { refuseStrangers } from '../strangers.ts';
import { FileRefused } from '../uploads/file-refused.ts';
import { bytesOf, takingBytes } from './body.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = { Params: { id: string } };

/** A form is some kilobytes; what people paste beside it may be some more. */
const MOST_BYTES = 10 * 1024 * 1024;

const idIn = (given: string): string => {
  const id = given.replace(/^AnnualReport_/, '');
  if (!isUuid(id)) throw new NotFound();
  return id;
};

/** The form of a report for who may fill it in, by a person or by a token that may read, or read and write. */
async function formFor(context: Context, id: string, ...scopes: TokenScope[]) {
  refuseStrangers(context, 'fill', ...scopes);
  return formOf(context, idIn(id));
}

/** A form of another report, year or unit is none of this one's. */
function refuseOthers(read: ReadForm, { report, texts }: FormToFill, { parts }: FormTarget): void {
  const others = read.reportIds.filter((each) => each !== report.id);
  if (others.length > 0)
    throw new Refused(
      'FORM_OTHER_REPORT',
      {
        'zh-CN': '这是另一份报告(其他年度或联合体)的填报表',
        en: 'This is the form of another report, of another year or consortium',
      },
      { reports: others.map((each) => globalId('AnnualReport', each)) },
    );
  const own = parts.map(({ part }) => part.unit?.id ?? null);
  const strangers = read.parts.map(({ unitId }) => unitId).filter((unitId) => !own.includes(unitId));
  if (strangers.length > 0 || (read.texts.length > 0 && texts === null))
    throw new Refused(
      'FORM_OTHER_UNIT',
      {
        'zh-CN': '填报表中有不由本单位填报的部分',
        en: 'The form holds a part that your unit does not fill in',
      },
      { units: strangers.map((unitId) => unitId && globalId('Organisation', unitId)) },
    );
}

/** Of what is not written: enough to know it again. */
const MOST_SHOWN = 200;

/** 预检结果 as it is told: readable ids, and `write` ready for `importReportForm`. */
function told({ cells, write }: JudgedForm) {
  const onWire = (unitId: string | null) => unitId && globalId('Organisation', unitId);
  return {
    cells: cells.map((cell) => ({
      ...cell,
      unitId: onWire(cell.unitId),
      given: cell.verdict === 'CHANGES' ? cell.given : cell.given.slice(0, MOST_SHOWN),
    })),
    write: {
      ...write,
      parts: write.parts.map((part) => ({ ...part, organisationId: onWire(part.organisationId ?? null) })),
    },
  };
}

/** 填报表: out as a workbook; in, filled, for a dry run that writes nothing. */
export function reportFormRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  app.get<Asked>('/report-forms/:id', async (request, reply) => {
    const context = await contextOf(request);
    const { toFill } = await formFor(context, request.params.id, 'READ');
    const { year, consortium } = toFill.report;
    const name = exportFileName(`${consortium}${year}年度运行报告填报表`, dayOf(context.now));
    return sendFile(reply, {
      name,
      mediaType: mediaTypes.xlsx,
      body: await reportFormWorkbook(toFill, context.locale),
    });
  });

  takingBytes(app, (forms) => {
    forms.put<Asked>('/report-forms/:id', async (request, reply) => {
      const { toFill, target } = await formFor(await contextOf(request), request.params.id, 'READ', 'WRITE');
      const read = await readReportForm(await bytesOf(request, MOST_BYTES), { maxBytes: MOST_BYTES });
      if (isFormRefusal(read)) throw new FileRefused(read.code, read.facts);
      refuseOthers(read, toFill, target);
      return reply.header('cache-control', 'private, no-store').send(told(judgeForm(target, read)));
    });
  });
}
