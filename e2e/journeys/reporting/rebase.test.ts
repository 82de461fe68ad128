import { annualOperation2026 } from '@consortium/domain';
import { it } from 'vitest';
import { accountsByUnit, year } from '../../annual-report.ts';
import { asPerson, choose, clean } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

type Made = Readonly<{ result: { id: string } }>;

it('填报启动后经办人换用新版指标集:先看哪些指标变动、几个数作废,办理后单位重新填报;已有报告提交的任务不能更换', async () => {
  const officer = await asAccount('officer');
  const early = year - 3;
  const { groups, narratives } = annualOperation2026;
  const indicatorSet = {
    title: '示例:少一项的指标集',
    narratives,
    groups: groups.map(({ name, indicators }) => ({
      name,
      indicators: indicators.filter(({ code }) => code !== 'AWARDS'),
    })),
  };
  await officer.run<Made>(
    'mutation ($indicatorSet: IndicatorSetInput!) { result: createIndicatorSet(indicatorSet: $indicatorSet) { ... on IndicatorSet { id } } }',
    { indicatorSet },
  );
  const { indicatorSets } = await officer.run<{ indicatorSets: { nodes: { id: string; title: string }[] } }>(
    '{ indicatorSets { nodes { id title } } }',
  );
  const shipped = indicatorSets.nodes.find(({ title }) => title === annualOperation2026.title);
  const round = {
    year: early,
    title: `示例任务 ${early}`,
    startsOn: `${early}-01-01`,
    endsOn: `${early}-12-31`,
    dueOn: `${early + 1}-01-30`,
    indicatorSetId: shipped?.id,
  };
  const { result } = await officer.run<Made>(
    'mutation ($round: ReportingRoundInput!) { result: createReportingRound(round: $round) { ... on ReportingRound { id } } }',
    { round },
  );
  await officer.run('mutation ($id: ID!) { openReportingRound(id: $id) { __typename } }', { id: result.id });
  type Reports = { annualReports: { nodes: { id: string; leadUnit: { id: string } }[] } };
  const { annualReports } = await officer.run<Reports>(
    'query ($year: Int!) { annualReports(filter: { year: $year }) { nodes { id leadUnit { id } } } }',
    { year: early },
  );
  const [report] = annualReports.nodes;
  const account = (await accountsByUnit()).get(report?.leadUnit.id ?? '') ?? '';
  await (await asAccount(account)).run(
    'mutation ($id: ID!) { saveReportFigures(id: $id, filled: { figures: [{ code: "AWARDS", value: "2" }] }) { __typename } }',
    { id: report?.id },
  );

  const page = await asPerson('officer', `/reportingRounds/${result.id}/show`);
  await page.getByRole('button', { name: '换用指标集' }).click();
  await choose(page, '指标集', /少一项的指标集/);
  await page.getByRole('row', { name: /省部级以上科技奖励 删除 1/ }).waitFor();
  await clean(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /理由/ }).fill('示例:本年不再统计奖励');
  await dialog.getByRole('button', { name: '换用指标集' }).click();
  await page.getByRole('link', { name: /少一项的指标集/ }).waitFor();

  // What was filled in is told by the report's own history.
  const lead = await asPerson(account, `/annualReports/${report?.id}/show`);
  await lead.getByText('示例:本年不再统计奖励').first().waitFor();
  await clean(lead);

  await page.goto('/reportingRounds');
  await page
    .getByRole('link', { name: new RegExp(`^${year}年度`) })
    .first()
    .click();
  await page.getByRole('button', { name: '换用指标集' }).click();
  await choose(page, '指标集', /少一项的指标集/);
  await page.getByText(/已有 \d+ 份报告提交/).waitFor();
});
