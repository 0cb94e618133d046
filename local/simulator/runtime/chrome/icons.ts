import { svg } from '../dom';

const stroke =
  'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';

export const icons = {
  back: () => svg('0 0 24 24', `<path ${stroke} d="M15 4.5 7.5 12l7.5 7.5"/>`, 'icon'),
  home: () =>
    svg(
      '0 0 24 24',
      `<path ${stroke} d="M4 11.5 12 4.5l8 7v8a.8.8 0 0 1-.8.8H4.800a.8.8 0 0 1-.8-.8z"/>`,
      'icon',
    ),
  more: () =>
    svg(
      '0 0 24 24',
      '<circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="3"/><circle cx="19" cy="12" r="2"/>',
      'icon',
    ),
  close: () =>
    svg(
      '0 0 24 24',
      '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.500"/><circle cx="12" cy="12" r="3.500"/>',
      'icon',
    ),
  status: () =>
    svg(
      '0 0 68 12',
      '<rect y="8" width="3" height="4" rx="1"/><rect x="5" y="5.500" width="3" height="6.500" rx="1"/><rect x="10" y="3" width="3" height="9" rx="1"/><rect x="15" width="3" height="12" rx="1"/>' +
        '<path class="wifi" d="M24.300 4.200a9.300 9.300 0 0 1 13.400 0l-1.300 1.400a7.400 7.400 0 0 0-10.800 0zm2.700 2.900a5.500 5.500 0 0 1 8 0L33.700 8.500a3.700 3.700 0 0 0-5.400 0zM29.300 9.900a2.400 2.400 0 0 1 3.400 0L31 11.700z"/>' +
        '<rect x="44.500" y=".5" width="20" height="11" rx="3" fill="none" stroke="currentColor" opacity=".45"/><rect x="46" y="2" width="17" height="8" rx="1.800"/><path d="M66 4v4c.8-.3 1.300-1.100 1.300-2S66.800 4.300 66 4z" opacity=".5"/>',
      'status-icons',
    ),
  success: () => svg('0 0 24 24', `<path ${stroke} d="m4 12.500 5.200 5.200L20 7"/>`, 'icon'),
  error: () => svg('0 0 24 24', `<path ${stroke} d="M12 5v9M12 18.600v.2"/>`, 'icon'),
  loading: () => svg('0 0 24 24', `<path ${stroke} d="M12 3a9 9 0 1 1-9 9" />`, 'icon spinning'),
};
