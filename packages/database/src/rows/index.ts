export * from './application.ts';
export * from './consortium.ts';
export * from './copy-formation.ts';
export * from './day.ts';
export * from './organisation.ts';
export * from './registry/running.ts';
export * from './registry/today.ts';
export * from './registry/write-change.ts';
