import Taro from '@tarojs/taro';
import { Fragment } from 'react';
import type { Output } from '../../platform/calls';
import { routes } from '../../platform/routes';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/page';

interface GroupsProps {
  offer: Output<'stations', 'listServices'>;
  /** For whom, once a time is chosen. */
  clientId?: string;
}

/** The services under the words of their kind; kinds without any are left out. */
export function Groups({ offer: { stationId, services }, clientId }: GroupsProps) {
  const groups = words.categories
    .map(([category, title]) => ({ title, services: services.filter((it) => it.category === category) }))
    .filter((group) => group.services.length > 0);
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group.title}>
          <Section title={group.title} />
          <Card pad="none">
            {group.services.map((service) => (
              <ListRow
                key={service.serviceId}
                title={service.name}
                note={words.line(service)}
                keepNote
                onClick={() =>
                  void Taro.navigateTo({
                    url: routes.service({ stationId, serviceId: service.serviceId, clientId }),
                  })
                }
              />
            ))}
          </Card>
        </Fragment>
      ))}
    </>
  );
}
