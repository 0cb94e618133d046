import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { useQuery } from '../../platform/use-query';
import { AboutMe } from './about-me';
import { AboutWhom } from './about-whom';
import type { AskedFor } from './asked';
import { EMPTY } from './draft';

/** Two pages: about the other person, then about oneself. What is written survives leaving. */
export function LinkForm({ onAsked }: { onAsked: (asked: AskedFor) => void }) {
  const [draft, change, clear] = useDraft('link', EMPTY);
  const [aboutMe, setAboutMe] = useState(false);
  const { data } = useQuery('stations', 'listStations', {});
  const stations = data?.stations ?? [];
  if (!aboutMe)
    return <AboutWhom draft={draft} stations={stations} onChange={change} onNext={() => setAboutMe(true)} />;
  const stationName = stations.find(({ stationId }) => stationId === draft.stationId)?.name ?? '';
  return (
    <AboutMe
      draft={draft}
      onChange={change}
      onBack={() => setAboutMe(false)}
      onHanded={() => {
        onAsked({ clientName: draft.clientName.trim(), stationName });
        clear();
      }}
    />
  );
}
