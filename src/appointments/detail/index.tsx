import Taro from '@tarojs/taro';
import type { Appointment } from '../../../contracts/appointments';
import { both } from '../../platform/both';
import { routes } from '../../platform/routes';
import { nameOfOther, useMe, worksAt } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { detail as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { AppointmentDetail } from './appointment-detail';

/** One appointment: when, where, with whom, how to get there, and the way out of it. */
export default function Detail() {
  const { appointmentId = '', ask } = useParams();
  const found = useQuery('appointments', 'getAppointment', { appointmentId });
  const me = useMe();
  const appointment = found.data?.appointment;
  return (
    <Page
      bar={
        (appointment?.state === 'cancelled' || appointment?.state === 'missed') && (
          <Again appointment={appointment} />
        )
      }
    >
      <Loaded query={both(found, me)}>
        {([data, caller]) => (
          <AppointmentDetail
            {...data}
            asStation={worksAt(caller, data.appointment.stationId)}
            nameOfOther={nameOfOther(caller, data.appointment.clientId)}
            askCancel={ask === 'cancel'}
            onChanged={() => void found.refresh()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Again({ appointment: { stationId, serviceId, clientId } }: { appointment: Appointment }) {
  return (
    <BottomBar>
      <Button
        onClick={() => void Taro.navigateTo({ url: routes.chooseTime({ stationId, serviceId, clientId }) })}
      >
        {words.again}
      </Button>
    </BottomBar>
  );
}
