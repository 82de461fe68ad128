export * from './application.ts';
export * from './consortium.ts';
export * from './copy-formation.ts';
export * from './day.ts';
export * from './founding.ts';
export * from './organisation.ts';
