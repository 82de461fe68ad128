import { type DocumentTemplateKind, documentTemplateKind } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { keepTemplate, MOST_TEMPLATE_BYTES, mayKeepTemplates } from '../document-template/keep.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import type { Destination } from './destination.ts';
import { type HeldTicket, useTicket } from './ticket.ts';

/** 公文模板: the next version of its kind, in use for nothing yet. */
export function templateOf(context: Context, ticket: HeldTicket, kind: DocumentTemplateKind): Destination {
  mayKeepTemplates(context);
  return {
    title: documentTemplateKind.labels[kind]['zh-CN'],
    maxBytes: MOST_TEMPLATE_BYTES,
    async take(incoming, name) {
      const { size } = incoming;
      const use = (tx: Transaction, recordId: string) => useTicket(tx, ticket, { size, recordId });
      return { id: globalId('DocumentTemplate', await keepTemplate(context, kind, { name, incoming }, use)) };
    },
  };
}
