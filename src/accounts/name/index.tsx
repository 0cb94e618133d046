import { useMe } from '../../platform/use-me';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { NameForm } from './name-form';

/** How the caller is called by those they meet here. */
export default function NamePage() {
  const me = useMe();
  if (me.data) return <NameForm name={me.data.name ?? ''} />;
  return (
    <Page>
      <Loaded query={me}>{() => null}</Loaded>
    </Page>
  );
}
