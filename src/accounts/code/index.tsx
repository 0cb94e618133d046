import { useState } from 'react';
import type { Output } from '../../platform/calls';
import { useMe } from '../../platform/use-me';
import { CodeForm } from './code-form';
import { Redeemed } from './redeemed';

/** The eight digits that a station gave: what they open is known only once they are taken. */
export default function CodePage() {
  const me = useMe();
  const [grant, setGrant] = useState<Output<'accounts', 'redeemCode'>>();
  if (grant) return <Redeemed grant={grant} me={me.data} />;
  return (
    <CodeForm
      asksName={me.data !== undefined && !me.data.name}
      onRedeemed={(granted) => {
        setGrant(granted);
        void me.refresh();
      }}
    />
  );
}
