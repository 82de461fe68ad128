import { dayOf, plusDays } from '@consortium/domain';
import { describe, expect, inject, it } from 'vitest';
import {
  asPerson,
  clean,
  findInList,
  heading,
  openMenu,
  openPage,
  openTab,
  saved,
  signIn,
  signOut,
} from '../browser.ts';
import { noticeRan, productDatabase } from '../reviewed.ts';
import {
  decideInMeeting,
  draftDocument,
  MATERIALS,
  makeBatch,
  publish,
  recordObjection,
  searchRegistry,
  startOperating,
  upholdObjection,
} from '../screens/decision.ts';
import * as filing from '../screens/filing.ts';
import { findApplication, meetAll, pass, receive, recommend } from '../screens/formal-check.ts';
import { disqualify, recordDishonesty } from '../screens/integrity.ts';
import { assign, closeReview, fillScores, openReview, submitScores } from '../screens/review.ts';
import { approveSpecialCase, argueSpecialCase, proposeSpecialCase } from '../screens/special-case.ts';
import { experts, type Filing, filings, OBJECTED, RECORDED, SPECIAL } from './parties.ts';

const today = dayOf(new Date());
const year = today.slice(0, 4);
const batch = `示例批次:${year}年创新联合体组建正式申报(全程)`;
const notice = '示例:全程演示批次拟组建创新联合体名单公示';
const documentNo = `柳科〔${year}〕288号`;

const all = await filings();
const approved = all.filter(({ core }) => core !== OBJECTED && core !== RECORDED);
const named = (core: string) => all.find((each) => each.core === core) as Filing;

describe('一个批次,从通知到十二个联合体运行,全部在界面上办理', () => {
  it('经办人按通知新建正式申报批次', async () => {
    const officer = await asPerson('officer');
    await makeBatch(officer, batch, { opensOn: today, closesOn: plusDays(today, 30) }, [
      '机械(工程机械)',
      '新材料',
    ]);
  });

  it.concurrent.for(all)(
    '$core:牵头单位填报,八个成员单位各自确认意愿,提交',
    async (each, { onTestFinished }) => {
      const page = await asPerson(each.account, '/', onTestFinished);
      await filing.beginApplication(page, batch, each.core);
      await filing.fillBasics(page, {
        direction: '新材料',
        business: `示例:${each.core}的研发与制造`,
        district: each.district.name,
        signedOn: today,
      });
      await filing.fillLead(page, each.lacking);
      await filing.pasteMembers(page, each.members);
      await filing.describeUnit(page, each.lead.legalName, '示例:行业领先');
      await filing.fillBodies(page);
      await filing.fillFunds(page);
      await filing.fillPlan(page);
      await openTab(page, '材料');
      for (const kind of MATERIALS.slice(1)) await filing.deliver(page, kind);
      await saved(page);

      const member = await openPage(onTestFinished);
      for (const { account } of each.members) {
        await signIn(member, account);
        await filing.confirmIntent(member, each.name);
        await signOut(member);
      }

      await page.reload();
      if (each.core === SPECIAL) {
        await page.getByRole('link', { name: '查看全文' }).click();
        await proposeSpecialCase(page, '示例:市政府重点扶持的产业,新平台正在认定', /创新平台/);
        await page.getByRole('link', { name: '继续填报' }).click();
      }
      await filing.submit(page, each.explained);
      await page.getByText('待推荐').first().waitFor();
    },
  );

  it.concurrent.for(['district', 'district450203'])(
    '%s 逐件推荐本县区的申报',
    async (account, { onTestFinished }) => {
      const page = await asPerson(account, '/', onTestFinished);
      for (const { name } of all.filter(({ district }) => district.account === account))
        await recommend(page, name);
    },
  );

  it('经办人逐件受理材料,登记“一事一议”论证', async () => {
    const officer = await asPerson('officer');
    for (const { name, core } of all) {
      await findApplication(officer, name);
      await officer.getByRole('link', { name: '进入形审' }).click();
      await receive(officer, MATERIALS);
      if (core !== SPECIAL) continue;
      await findApplication(officer, name);
      await argueSpecialCase(officer);
    }
  });

  it('科室负责人审批原则上条款的说明,分管领导同意“一事一议”', async () => {
    const head = await asPerson('head');
    for (const { name, explained = [] } of all) {
      if (explained.length === 0) continue;
      await findApplication(head, name);
      await openTab(head, `说明 ${explained.length}`);
      for (let left = explained.length; left > 0; left -= 1) {
        await head.getByRole('button', { name: '同意', exact: true }).first().click();
        await expect
          .poll(() => head.getByRole('button', { name: '同意', exact: true }).count())
          .toBe(left - 1);
      }
    }
    const leader = await asPerson('leader');
    await findApplication(leader, named(SPECIAL).name);
    await approveSpecialCase(leader, `柳科〔${year}〕277号`);
  });

  it('经办人逐件逐条形审通过,启动评审并指派专家', async () => {
    const officer = await asPerson('officer');
    for (const each of all) {
      await findApplication(officer, each.name);
      await officer.getByRole('link', { name: '进入形审' }).click();
      await meetAll(officer);
      await pass(officer);
      await openReview(officer);
      await officer.getByRole('button', { name: '指派评审专家' }).click();
      await assign(
        officer,
        each.panel.map(({ name }) => name),
      );
    }
  });

  it.concurrent.for(experts)('$name 对指派的申报逐件评分', async (expert, { onTestFinished }) => {
    const page = await asPerson(expert.account, '/', onTestFinished);
    for (const each of all.filter(({ panel }) => panel.includes(expert))) {
      await findInList(page, '评审任务', each.name);
      await fillScores(page, (item) => 78 + ((all.indexOf(each) * 5 + experts.indexOf(expert) + item) % 15));
      await submitScores(page);
    }
  });

  it('经办人逐件结束评审', async () => {
    const officer = await asPerson('officer');
    for (const { name } of all) {
      await findApplication(officer, name);
      await openTab(officer, '评审');
      await closeReview(officer);
    }
  });

  it('会议一次决定,公示;一件异议成立,一件的牵头单位被列入失信记录', async () => {
    const head = await asPerson('head');
    await decideInMeeting(
      head,
      batch,
      '示例:局长办公会',
      all.map(({ name }) => name),
    );

    const officer = await asPerson('officer');
    await publish(officer, notice, batch);
    await recordObjection(officer, OBJECTED, '示例:所列平台已过有效期');
    await head.goto(officer.url());
    await heading(head, notice);
    await upholdObjection(head, '示例:经核实,平台确已过期');

    await recordDishonesty(officer, named(RECORDED).lead.legalName, {
      deed: '示例:另一项目的验收材料系伪造',
      basis: `柳科诚信〔${year}〕9号`,
      from: today,
    });
  });

  it('公示期满,批复;有失信记录的一件被拒绝并取消资格,其余十二件批复', async () => {
    const { client, close } = await productDatabase(inject('dataFolder'));
    await noticeRan(client, notice, 2);
    await close();

    const leader = await asPerson('leader');
    await draftDocument(leader, documentNo, '示例:关于同意组建创新联合体的批复(全程)', batch);
    await leader.getByRole('checkbox', { name: '全选' }).check();
    expect(await leader.getByRole('checkbox', { name: new RegExp(OBJECTED) }).count()).toBe(0);
    await leader.getByRole('button', { name: '印发批复' }).click();
    const refusal = leader.getByRole('dialog', { name: /未能/ });
    await refusal.getByText(/失信/).first().waitFor();
    await refusal
      .getByText(new RegExp(named(RECORDED).lead.legalName))
      .first()
      .waitFor();
    await clean(leader);
    await refusal.getByRole('button', { name: '知道了' }).click();

    await leader.getByRole('checkbox', { name: new RegExp(RECORDED) }).uncheck();
    await leader.getByRole('button', { name: '印发批复' }).click();
    await heading(leader, new RegExp(documentNo));
    for (const { name } of approved) await leader.getByRole('link', { name }).waitFor();
    expect(await leader.getByRole('link', { name: /^柳州市.*示例创新联合体$/ }).count()).toBe(12);

    const head = await asPerson('head');
    await findApplication(head, named(RECORDED).name);
    await disqualify(head, `柳科诚信〔${year}〕10号`, '示例:牵头单位弄虚作假,已列入失信记录');
  });

  it('十二个联合体开始运行,公众不登录可查,被拒绝的两件不在其中', async () => {
    const officer = await asPerson('officer');
    await openMenu(officer, '批复文件');
    await officer.getByRole('cell', { name: documentNo }).click();
    await heading(officer, new RegExp(documentNo));
    await startOperating(
      officer,
      documentNo,
      approved.map(({ name }) => name),
    );

    const anybody = await openPage();
    await searchRegistry(anybody, '示例');
    for (const { name } of approved) await anybody.getByRole('cell', { name }).waitFor();
    for (const core of [OBJECTED, RECORDED])
      expect(await anybody.getByRole('cell', { name: named(core).name }).count()).toBe(0);
    expect(await anybody.getByRole('cell', { name: documentNo }).count()).toBe(12);
    await clean(anybody);
  });
});
