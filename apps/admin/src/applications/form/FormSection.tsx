import { CarriedNotice } from '../ways/CarriedNotice.tsx';
import { useFiling } from './filing.ts';
import { LeadSection } from './lead/LeadSection.tsx';
import type { Lead } from './lead/useLead.ts';
import { MaterialsSection } from './materials/MaterialsSection.tsx';
import { MembersSection } from './members/MembersSection.tsx';
import { BasicSection } from './sections/BasicSection.tsx';
import { BodiesSection } from './sections/BodiesSection.tsx';
import { FundsSection } from './sections/FundsSection.tsx';
import { PlanSection } from './sections/PlanSection.tsx';
import type { Section } from './values/places.ts';

/** What stands on one tab. */
export function FormSection({ section, lead }: { section: Section; lead: Lead }) {
  const { record } = useFiling();
  return (
    <>
      <CarriedNotice record={record} section={section} />
      <Inputs section={section} lead={lead} />
    </>
  );
}

function Inputs({ section, lead }: { section: Section; lead: Lead }) {
  const { record } = useFiling();
  switch (section) {
    case 'basic':
      return <BasicSection />;
    case 'lead':
      return <LeadSection lead={lead} />;
    case 'members':
      return <MembersSection />;
    case 'bodies':
      return <BodiesSection />;
    case 'funds':
      return <FundsSection />;
    case 'plan':
      return <PlanSection />;
    case 'materials':
      return <MaterialsSection record={record} />;
  }
}
