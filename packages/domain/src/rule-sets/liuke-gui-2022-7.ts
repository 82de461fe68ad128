import { composition } from './liuke-gui-2022-7/composition.ts';
import { filing } from './liuke-gui-2022-7/filing.ts';
import { leadUnit } from './liuke-gui-2022-7/lead-unit.ts';
import { naming } from './liuke-gui-2022-7/naming.ts';
import { operation } from './liuke-gui-2022-7/operation.ts';
import { ruleSet } from './rule-set.ts';

/**
 * 柳科规〔2022〕7号, as the 2024 pre-application notice states it, in the order of the notice.
 * Letters after a clause number are ours. Parameters marked [D] are our decision: no source gives them.
 */
export const liukeGui2022No7 = ruleSet({
  documentNo: '柳科规〔2022〕7号',
  title: '柳州市创新联合体组建与运行管理实施细则（试行）',
  effectiveFrom: '2022-01-01',
  nameGrammar: { prefix: '柳州市', suffix: '创新联合体' },
  rules: [
    ...composition.units,
    ...leadUnit,
    ...composition.members,
    ...operation,
    ...filing.process,
    ...naming,
    ...composition.numbers,
    ...filing.closing,
  ],
});
