import { publicNoticeInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { NoticeInputs } from './NoticeInputs.tsx';
import { noticeFields } from './queries.ts';

/** 修改公示, while it is a draft. */
export default function NoticeEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={publicNoticeInput} fields={noticeFields}>
        <NoticeInputs />
      </DeskForm>
    </DeskEdit>
  );
}
