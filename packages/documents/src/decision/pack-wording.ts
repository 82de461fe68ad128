import { both } from '@consortium/domain';
import { speakerOf } from '../paper/speaker.ts';

/** 评审材料用语: what the pack of a decision meeting says beside the labels of the domain. */
export const packSpeaker = speakerOf({
  title: both('创新联合体评审会议材料', 'Pack of the decision meeting'),
  contents: both('评审排序（{count} 件）', 'Ranking ({count})'),
  internal: both(
    '内部资料，仅供会议审议。名次按本批次全部已结束的评审排定；条款对照为生成本件时的结果。',
    'Internal, for the meeting only. Ranks are among all closed reviews of the batch; clauses are as of the making of this paper.',
  ),
  titleOf: both('{rank}．{name}（{number}）', '{rank}. {name} ({number})'),
  counted: both('{name} {count}', '{name} {count}'),
  rank: both('名次', 'Rank'),
  mean: both('平均分', 'Mean'),
  spread: both('标准差', 'Spread'),
  stayedAway: both('回避', 'Away'),
  missed: both('不满足条款', 'Clauses missed'),
  members: both('参与单位（{count} 家）', 'Units ({count})'),
  toJudge: both('需研判的条款：{clauses}', 'Clauses to be judged: {clauses}'),
  reasons: both('说明与一事一议', 'Reasons and special case'),
  special: both(
    '一事一议（{status}）：{basis}，{reason}；拟不适用的条款：{clauses}。{document}',
    'Special case ({status}): {basis}, {reason}; clauses to be set aside: {clauses}. {document}',
  ),
  scores: both('专家评分', 'Scores'),
  meanOf: both(
    '平均分 {mean}，标准差 {spread}，第 {rank} 名（{reason}）',
    'Mean {mean}, spread {spread}, rank {rank} ({reason})',
  ),
  outlier: both('偏离较大', 'outlier'),
  conflicts: both('利益关系与回避', 'Conflicts of interest'),
  checked: both(
    '{count} 位评分专家在指派时、任职变动后和提交评分时均经利益关系核查。',
    '{count} expert(s) scored; each was checked when assigned, when employments changed and at submission.',
  ),
  away: both('{name} 已回避 {why}', '{name} stayed away {why}'),
  results: both('会议决定', 'Decision of the meeting'),
  signature: both('主持人（签字）：　　　　　　年　　月　　日', 'Chair (signature):            Date:'),
});
export type SpeakOfPack = ReturnType<typeof packSpeaker>;
