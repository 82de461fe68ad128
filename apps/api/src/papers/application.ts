import { dayText } from '@consortium/database/rows';
import type { ApplicationPaper } from '@consortium/documents/application';
import {
  type ApplicationForm,
  applicationActionsFrom,
  applicationStatus,
  NotFound,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { examineStored } from '../examination/examine.ts';
import { formOf } from './form.ts';

const person = { select: { name: true } } as const;
const paperInclude = {
  submissionItems: { orderBy: { kind: 'asc' }, include: { handler: person } },
  verdicts: { orderBy: { code: 'asc' }, include: { givenBy: person } },
  waivers: { orderBy: { proposedAt: 'asc' }, include: { decidedBy: person } },
  corrections: {
    orderBy: { requestedAt: 'asc' },
    include: { requestedBy: person, items: { orderBy: { position: 'asc' } } },
  },
} as const;

/** 补正通知书 by its place: the first request is `correction-1`. */
const CORRECTION = /^correction-(\d{1,3})$/;
/** 填报中: the name of what has no checksum yet. */
const LIVE = 'live';

async function asItStands({ database, now }: Context, id: string): Promise<ApplicationForm> {
  const examined = await examineStored(database, [id], now);
  return formOf(database, id, null, examined.get(id)?.findings ?? []);
}

async function visible({ database, access }: Context, id: string) {
  const where = { AND: [{ id }, access.where('read', 'Application')] };
  const row = await database.application.findFirst({ where, include: paperInclude });
  if (!row) throw new NotFound();
  return row;
}
type Row = Awaited<ReturnType<typeof visible>>;

const receivedItems = ({ submissionItems }: Row) =>
  submissionItems.map(({ kind, receivedAt, copies, handler }) => ({
    kind,
    receivedAt,
    copies,
    handler: handler?.name ?? null,
  }));

/** 付印内容 by its name; to whoever may not read the application it is not there, nor is what was never made. */
export async function paperToPrint(context: Context, id: string, which: string): Promise<ApplicationPaper> {
  const row = await visible(context, id);
  if (which === LIVE) {
    if (!applicationActionsFrom(row.status).includes('update')) throw new NotFound();
    return { kind: 'form', form: await asItStands(context, id), filed: null };
  }
  if (which === 'check-sheet') {
    if (!row.receivedAt) throw new NotFound();
    return {
      kind: 'checkSheet',
      form: await asItStands(context, id),
      conclusion: applicationStatus.labels[row.status][context.locale],
      items: receivedItems(row),
      verdicts: row.verdicts.map(({ givenBy, ...each }) => ({ ...each, givenBy: givenBy.name })),
      waivers: row.waivers.map(({ decidedBy, ...each }) => ({ ...each, decidedBy: decidedBy?.name ?? null })),
    };
  }
  if (which === 'receipt') {
    if (!row.receivedAt) throw new NotFound();
    const form = await asItStands(context, id);
    return { kind: 'receipt', form, receivedAt: row.receivedAt, items: receivedItems(row) };
  }
  const place = CORRECTION.exec(which)?.[1];
  if (place) {
    const request = row.corrections[Number(place) - 1];
    if (!request) throw new NotFound();
    return {
      kind: 'correction',
      form: await asItStands(context, id),
      dueOn: dayText(request.dueOn) as string,
      note: request.note,
      requestedAt: request.requestedAt,
      requestedBy: request.requestedBy.name,
      items: request.items,
    };
  }
  const filed = await context.database.filing.findFirst({ where: { applicationId: id, hash: which } });
  if (!filed) throw new NotFound();
  return { kind: 'form', form: filed.content as unknown as ApplicationForm, filed };
}
