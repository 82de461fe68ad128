export { directions2024, seedReference, storeRuleSet } from './reference.ts';
