import type { RaRecord } from 'react-admin';
import { AutocompleteInput, ReferenceInput, SelectInput } from 'react-admin';

type PickerProps = Readonly<{
  source: string;
  label?: string;
  isRequired?: boolean;
  className?: string;
  helperText?: string;
}>;

type UnitRow = RaRecord & { legalName: string; uscc: string };
const unitText = (unit: UnitRow) => (unit.id ? `${unit.legalName}(${unit.uscc})` : '');

/** 选择单位: by name, former name, pinyin initials or code; the server searches. */
export function OrganisationPicker({
  source,
  alwaysOn: _alwaysOn,
  ...rest
}: PickerProps & { alwaysOn?: boolean }) {
  return (
    <ReferenceInput
      source={source}
      reference="organisations"
      sort={{ field: 'legalName', order: 'ASC' }}
      perPage={20}
    >
      <AutocompleteInput
        optionText={unitText}
        filterToQuery={(text: string) => (text ? { search: text } : {})}
        shouldRenderSuggestions={() => true}
        noOptionsText="ra.navigation.no_results"
        fullWidth
        {...rest}
      />
    </ReferenceInput>
  );
}

/** 选择推荐单位. */
export function DistrictPicker({ source, ...rest }: PickerProps & { alwaysOn?: boolean }) {
  return (
    <ReferenceInput
      source={source}
      reference="districts"
      sort={{ field: 'name', order: 'ASC' }}
      perPage={100}
    >
      <SelectInput optionText="name" parse={(value) => value || null} sx={{ minWidth: 150 }} {...rest} />
    </ReferenceInput>
  );
}

/** 选择规则版本, of those that are signed. */
export function RuleSetPicker({ source, ...rest }: PickerProps & { emptyText?: string }) {
  return (
    <ReferenceInput
      source={source}
      reference="ruleSets"
      filter={{ status: ['SIGNED'] }}
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
      perPage={100}
    >
      <SelectInput
        optionText={(row: RaRecord) => `${row.documentNo} · v${row.edition}`}
        fullWidth
        {...rest}
      />
    </ReferenceInput>
  );
}

/** 选择批次. */
export function BatchPicker({ source, ...rest }: PickerProps & { alwaysOn?: boolean }) {
  return (
    <ReferenceInput
      source={source}
      reference="batches"
      sort={{ field: 'opensOn', order: 'DESC' }}
      perPage={100}
    >
      <SelectInput optionText="title" sx={{ minWidth: 200 }} {...rest} />
    </ReferenceInput>
  );
}
