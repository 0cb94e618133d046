import { Head, Page } from '../../ui/page';

export default function Me() {
  return (
    <Page>
      <Head title="我的" help="long" />
    </Page>
  );
}
