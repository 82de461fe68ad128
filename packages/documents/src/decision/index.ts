export { type DecisionPaper, decisionFile } from './decision-paper.ts';
