import { planTexts } from '@consortium/domain';
import { TextBox } from '../inputs/TextBox.tsx';

/** 计划任务: long texts, each with its count. */
export function PlanSection() {
  return (
    <>
      {planTexts.map((path) => (
        <TextBox key={path} path={path} max={20_000} rows={4} />
      ))}
    </>
  );
}
