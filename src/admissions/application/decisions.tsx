import { useQuery } from '../../platform/use-query';
import { review as words } from '../../texts/admissions';
import { handOn } from '../../texts/cases';
import { DecisionSheet } from '../../ui/decision-sheet';
import type { Application } from './applicant';
import { useReview } from './use-review';

export type Asking = 'accept' | 'wait' | 'refuse' | 'refer';

interface DecisionsProps {
  application: Pick<Application, 'applicationId' | 'stationId'>;
  asking: Asking | undefined;
  onClose: () => void;
  onDecided: () => void;
  onReferred: (stationName: string) => void;
}

/** The sheets in which a worker decides: to take somebody in, to let them wait, to say no, to hand them on. */
export function Decisions({ application, asking, onClose, onDecided, onReferred }: DecisionsProps) {
  const { applicationId, stationId } = application;
  const { busy, refused, forget, decide, refer } = useReview(applicationId);
  const stations = useQuery('stations', 'listStations', asking === 'refer' ? {} : null);
  const others = (stations.data?.stations ?? [])
    .filter((station) => station.stationId !== stationId)
    .map((station) => ({ key: station.stationId, title: station.name, note: station.streets.join('、') }));
  const close = () => {
    forget();
    onClose();
  };
  const done = (was: boolean): boolean => {
    if (was) close();
    // Somebody else was faster, or it is done: either way the page is to show how it stands.
    onDecided();
    return was;
  };
  const shared = { busy, refused, onClose: close };
  return (
    <>
      <DecisionSheet
        {...shared}
        title={words.accept.title}
        lead={words.accept.lead}
        show={asking === 'accept'}
        draft={`accept:${applicationId}`}
        choice={{ label: words.accept.title, options: words.accept.options, fault: words.accept.fault }}
        action={() => words.accept.action}
        onDecide={async ({ chosen }) =>
          done(await decide({ decision: 'accept', capacity: capacityOf(chosen) }))
        }
      />
      <DecisionSheet
        {...shared}
        title={words.wait.title}
        lead={words.wait.lead}
        show={asking === 'wait'}
        draft={`wait:${applicationId}`}
        reason={{ label: words.wait.reason, sentences: words.wait.sentences }}
        action={() => words.wait.action}
        onDecide={async ({ reason }) =>
          done(await decide({ decision: 'wait', ...(reason !== '' && { reason }) }))
        }
      />
      <DecisionSheet
        {...shared}
        title={words.refuse.title}
        lead={words.refuse.lead}
        show={asking === 'refuse'}
        draft={`refuse:${applicationId}`}
        reason={{
          label: words.refuse.reason,
          placeholder: words.refuse.hint,
          sentences: words.refuse.sentences,
          fault: words.refuse.fault,
        }}
        action={() => words.refuse.action}
        onDecide={async ({ reason }) => done(await decide({ decision: 'refuse', reason }))}
      />
      <DecisionSheet
        {...shared}
        title={words.refer.title}
        lead={words.refer.lead}
        show={asking === 'refer'}
        draft={`refer:${applicationId}`}
        choice={{ label: handOn.station, options: others, fault: handOn.stationFault }}
        reason={{
          label: handOn.reason,
          placeholder: handOn.reasonHint,
          sentences: words.refer.sentences,
          fault: handOn.reasonFault,
        }}
        action={(station) => words.refer.action(station?.title)}
        onDecide={async ({ chosen, reason }) => {
          const was = await refer({ toStationId: chosen, reason });
          const to = others.find(({ key }) => key === chosen);
          if (was && to) onReferred(to.title);
          else if (!was) onDecided();
          return was;
        }}
      />
    </>
  );
}

const capacityOf = (chosen: string) => words.accept.options.find(({ key }) => key === chosen)?.key;
