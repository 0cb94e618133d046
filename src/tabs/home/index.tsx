import { Head, Page } from '../../ui/page';

export default function Home() {
  return (
    <Page>
      <Head title="康伴" help="long" />
    </Page>
  );
}
