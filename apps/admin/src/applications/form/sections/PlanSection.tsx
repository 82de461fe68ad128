import { TextBox } from '../inputs/TextBox.tsx';

const texts = [
  'necessity',
  'foundation',
  'academicActivities',
  'keyProblems',
  'developmentIdea',
  'taskGoals',
  'contents',
  'operatingMechanism',
  'expectedPerformance',
  'safeguards',
] as const;

/** 计划任务: long texts, each with its count. */
export function PlanSection() {
  return (
    <>
      {texts.map((path) => (
        <TextBox key={path} path={path} max={20_000} rows={4} />
      ))}
    </>
  );
}
