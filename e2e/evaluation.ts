import { inject, onTestFinished } from 'vitest';
import { asAccount } from './graphql.ts';
import { productDatabase } from './reviewed.ts';

export type Evaluated = Readonly<{ id: string; consortium: { id: string }; leadUnit: { id: string } }>;

/** 绩效评价 of the demo city, by the name of its consortium and the year. */
export async function evaluationOf(name: string, year: number): Promise<Evaluated> {
  const { evaluations } = await (await asAccount('officer')).run<{ evaluations: { nodes: Evaluated[] } }>(
    `query ($search: String, $year: Int) { evaluations(filter: { search: $search, year: $year }) {
      nodes { id consortium { id } leadUnit { id } } } }`,
    { search: name, year },
  );
  return evaluations.nodes[0] as Evaluated;
}

/** 公示期满: nobody waits for days to pass. */
export async function noticePassed({ id }: Evaluated): Promise<void> {
  const { client, close } = await productDatabase(inject('dataFolder'));
  onTestFinished(close);
  await client.evaluation.update({
    where: { id: id.replace('Evaluation_', '') },
    data: { noticeFrom: new Date('2026-01-05'), noticeUntil: new Date('2026-01-09') },
    select: { id: true },
  });
}
