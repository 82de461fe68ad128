export type { DecisionPaper } from './decision-paper.ts';
export { decisionFile } from './files.ts';
