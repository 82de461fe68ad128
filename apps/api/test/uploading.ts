import * as samples from '@consortium/documents/samples';
import type { Api, Client } from './api.ts';
import { CREATE, TICKET } from './documents.ts';
import { completeApplication } from './seed.ts';

/** A draft of a lead unit, to which files of any content may be handed in. */
export async function aDraft({ seed, as }: Api) {
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(2)]);
  const lead = await as(parties.leadUser);
  const application = completeApplication(parties, batch, district.id);
  const { data } = await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application });
  const { id } = (data as unknown as { createApplication: { id: string } }).createApplication;
  return { id, lead, user: parties.leadUser };
}

/** A PDF unlike any other of another word. */
export const pdfOf = (word: string) => Buffer.concat([samples.goodPdf(), Buffer.from(`% ${word}\n`)]);

/** Where one more file of the draft may be sent. */
export async function ticketFor({ id, lead }: { id: string; lead: Client }): Promise<string> {
  const { data } = await lead.run(TICKET, { id, kind: 'PDF_SCAN' });
  return (data as unknown as { result: { path: string } }).result.path;
}

/** Hands a file in; gives its attachment. */
export async function handIn(draft: { id: string; lead: Client }, word: string) {
  const response = await draft.lead.send(`${await ticketFor(draft)}?name=${word}.pdf`, {
    method: 'PUT',
    body: pdfOf(word) as never,
  });
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as { id: string; sha256: string };
}
