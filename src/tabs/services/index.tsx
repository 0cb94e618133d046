import { Head, Page } from '../../ui/page';

export default function Services() {
  return (
    <Page>
      <Head title="服务" help="long" />
    </Page>
  );
}
