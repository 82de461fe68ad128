import { library } from '../../kernel/measure.ts';
import { anyOf } from './any-of.ts';
import { directionsOfBatch, specialCase, textsGiven } from './filing/plan.ts';
import { materialsReceived, recommended, signedOn, submittedInTime } from './filing/procedure.ts';
import { composition, compositionShare } from './formation/composition.ts';
import { cooperationWith, memberCooperation } from './formation/cooperation.ts';
import { legalPersons } from './formation/legal-persons.ts';
import { leadCount, memberCount } from './formation/member-count.ts';
import { integrity, strategicAgreement } from './formation/office-records.ts';
import { applicationsPerUnit } from './formation/quota.ts';
import { unitEvidence } from './formation/unit-evidence.ts';
import { leadKind, unitKinds } from './formation/unit-kinds.ts';
import { governanceFunctions, standingExecution } from './governance/bodies.ts';
import { custodian, fundDeclarations, fundRules, fundSupervision } from './governance/funds.ts';
import { consortiaLed } from './lead/consortia-led.ts';
import { leadLocation } from './lead/location.ts';
import { rdRatio } from './lead/rd-ratio.ts';
import { fulltimeRdStaff, platformInForce } from './lead/research-strength.ts';
import { latestYearAmount, yearlyAverage } from './lead/revenue.ts';
import { nameBreadth } from './naming/name-breadth.ts';
import { nameForm } from './naming/name-form.ts';
import { nameUnique } from './naming/name-unique.ts';

const leaves = [
  legalPersons,
  unitKinds,
  leadKind,
  leadCount,
  memberCount,
  composition,
  compositionShare,
  memberCooperation,
  cooperationWith,
  unitEvidence,
  applicationsPerUnit,
  strategicAgreement,
  integrity,
  leadLocation,
  latestYearAmount,
  yearlyAverage,
  rdRatio,
  fulltimeRdStaff,
  platformInForce,
  consortiaLed,
  governanceFunctions,
  standingExecution,
  fundRules,
  fundSupervision,
  fundDeclarations,
  custodian,
  nameForm,
  nameBreadth,
  nameUnique,
  directionsOfBatch,
  textsGiven,
  specialCase,
  recommended,
  submittedInTime,
  materialsReceived,
  signedOn,
] as const;

/** 计量方法库: what a rule set may measure; a new city needs new parameters, rarely a new measure. */
export const measures = library([...leaves, anyOf(library(leaves))]);
