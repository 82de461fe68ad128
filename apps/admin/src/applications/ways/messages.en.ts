import type { waysChinese } from './messages.zh-CN.ts';

export const waysEnglish: typeof waysChinese = {
  convert: {
    choose: 'Into which batch of formal applications',
    hint: 'Everything is carried over into a formal draft and confirmed part by part; the self-check is signed anew. The pre-application is concluded.',
    none: 'No batch of formal applications is open; please wait for the notice.',
    from: 'From pre-application %{number}',
    to: 'Became formal application %{number}',
  },
  carried: {
    toConfirm: 'This page comes from pre-application %{number}. Check, change and confirm it.',
    confirm: 'Confirm this page',
    confirmed: 'This page comes from pre-application %{number} and is confirmed.',
    left: '%{count} part(s) that were carried over are not confirmed',
  },
  case: {
    tab: 'Special case',
    none: 'No special case. One may be proposed for key support by the city or an urgent need of an industry (一(六)).',
    propose: 'Propose a special case',
    proposeAgain: 'Propose again',
    clauses: 'Clauses to be set aside (never identity, legal person, integrity)',
    proposed: 'Proposed by %{name} at %{time}',
    argue: 'Record the argument',
    decided: 'Decided by %{name} at %{time}',
    approve: 'Approve',
    refuse: 'Refuse',
    setAside: 'Special case',
    stays: 'The findings of all clauses stay as they are.',
  },
  disqualify: {
    documentNo: 'Document number',
    hint: 'Ends this application and opens an integrity record of three years for the lead unit, which may not take part meanwhile.',
    confirm: 'Disqualify',
  },
};
