import type { Api, Client } from './api.ts';
import { actOf, CREATE } from './documents.ts';
import { completeApplication, type OpenBatch, type Parties } from './seed.ts';

/** 竞争 builders: complete applications that share a unit, ready to be submitted at the same instant. */
export async function rivals(
  api: Api,
  batch: OpenBatch,
  count: number,
  shared: { id: string; globalId: string },
) {
  const { seed, as, database } = api;
  const district = await seed.district();
  const made = [];
  for (let index = 0; index < count; index += 1) {
    const lead = await seed.organisation();
    const leadUser = await seed.user('UNIT_STAFF', { organisationId: lead.id });
    const client = await as(leadUser);
    // Only the shared unit is to compete: the other two are of this application alone.
    const { units: own } = await seed.parties(2);
    const parties = { lead, leadUser, units: [shared, ...own] } as unknown as Parties;
    const { data } = await client.run(CREATE, {
      batchId: `Batch_${batch.id}`,
      application: completeApplication(parties, batch, district.id, DISTINCT[index % DISTINCT.length]),
    });
    made.push({
      client,
      leadUser,
      ...(data?.createApplication as unknown as { id: string; number: string; name: string }),
    });
  }
  const [someone] = await database.user.findMany({ take: 1 });
  await database.membership.updateMany({
    where: { role: 'MEMBER' },
    data: { intentConfirmedAt: new Date(), intentConfirmedById: someone?.id as string },
  });
  // Two own units are too few; the reason for it stands, so that nothing but the shared unit is in question.
  await database.waiver.createMany({
    data: made.map(({ id, leadUser }) => ({
      applicationId: id.slice('Application_'.length),
      code: 'ENOUGH_MEMBER_UNITS',
      reason: '示例:领域专精',
      proposedById: leadUser.id,
      proposedAt: new Date(),
    })),
  });
  return made;
}

/** Names that nobody would confuse. */
const DISTINCT = [
  ...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤震巽坎离艮兑金木水火土日月星云雨雷电风雪霜露虹霞雾冰',
].map(
  (each, index, all) =>
    `${each}${all[(index * 7 + 3) % all.length]}${all[(index * 13 + 5) % all.length]}示例`,
);

export const submit = async (client: Client, id: string) => {
  const { data, errors } = await client.run(actOf('submitApplication'), { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.result as unknown as {
    status: string;
    findings?: { code: string; outcome: string; related: { name: string; number: string | null }[] }[];
  };
};
