import { checksumIn, differencesFromForm, type FormDifference } from '@consortium/documents/application';
import type { ApplicationForm } from '@consortium/domain';
import { together } from '../together.ts';

/** 核对结果: what a returned form says otherwise than the filing that its foot names, or else the latest one. */
export type FormComparison = Readonly<{
  /** 第几次提交的表; null where the file does not say. */
  filing: number | null;
  latestFiling: number;
  /** False where nothing of the form can be read: a mere picture, or another document. */
  isReadable: boolean;
  differences: readonly FormDifference[];
}>;

function compared(
  filings: readonly Readonly<{ filing: number; hash: string; filedAt: Date; content: unknown }>[],
  text: string,
): FormComparison | null {
  const latest = filings.at(-1);
  if (!latest) return null;
  const checksum = checksumIn(text);
  const named = filings.find(({ hash }) => hash === checksum) ?? null;
  const filed = named ?? latest;
  const differences = differencesFromForm(filed.content as ApplicationForm, filed, text);
  return {
    filing: named?.filing ?? null,
    latestFiling: latest.filing,
    isReadable: differences !== null,
    differences: differences ?? [],
  };
}

/** 扫描件与申报表核对 of a file by its id; null where it is no returned form, or nothing was filed yet. */
export const formComparison = together(async ({ database }, ids) => {
  const rows = await database.attachmentText.findMany({
    where: { attachmentId: { in: ids } },
    select: {
      attachmentId: true,
      text: true,
      attachment: { select: { application: { select: { filings: { orderBy: { filing: 'asc' } } } } } },
    },
  });
  const answers = new Map<string, FormComparison>();
  for (const { attachmentId, text, attachment } of rows) {
    const answer = compared(attachment.application?.filings ?? [], text);
    if (answer) answers.set(attachmentId, answer);
  }
  return answers;
});
