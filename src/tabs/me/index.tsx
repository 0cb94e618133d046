import { useMe } from '../../platform/use-me';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Mine } from './mine';
import { Settings } from './settings';

/** Who I am, my people, my station; and how the app looks, which needs no network. */
export default function MePage() {
  const me = useMe();
  return (
    <Page>
      <Loaded query={me}>{(data) => <Mine me={data} />}</Loaded>
      <Settings stationId={me.data?.help?.stationId} />
    </Page>
  );
}
