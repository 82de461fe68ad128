/** 转为正式申报、一事一议、取消资格: what stands on these screens besides the domain's own labels. */
export const waysChinese = {
  convert: {
    choose: '转入哪个正式申报批次',
    hint: '全部内容承接到正式申报草稿,逐项确认后提交;自查声明须重新签署。预申报随之办结。',
    none: '目前没有开放的正式申报批次,请等待正式申报通知。',
    from: '承接自预申报 %{number}',
    to: '已转为正式申报 %{number}',
  },
  carried: {
    toConfirm: '本页内容承接自预申报 %{number},请核对、修改后确认。',
    confirm: '确认本页内容',
    confirmed: '本页内容承接自预申报 %{number},已确认。',
    left: '还有 %{count} 部分承接内容未确认',
  },
  case: {
    tab: '一事一议',
    none: '没有“一事一议”。市委、市政府重点扶持或产业发展急需的,可以提出(一(六))。',
    propose: '提出“一事一议”',
    proposeAgain: '重新提出',
    clauses: '拟不适用的条款(主体资格、独立法人、诚信条款不在其列)',
    proposed: '%{name} 提出于 %{time}',
    argue: '登记论证',
    decided: '%{name} 决定于 %{time}',
    approve: '同意',
    refuse: '不同意',
    setAside: '一事一议',
    stays: '各条款的对照结果照常列出,不因“一事一议”而改变。',
  },
  disqualify: {
    documentNo: '认定文号',
    hint: '取消本次申报资格,并为牵头单位建立三年失信记录,记录期内不能参与申报。',
    confirm: '取消资格',
  },
};
