/** What one mode of `picker` puts on its wheels and makes of them. */
export type Wheels = {
  columns: string[][];
  /** Which row of each wheel is chosen. */
  indexes: number[];
};

export type PickerProps = {
  mode: string;
  range: unknown;
  rangeKey: string;
  value: unknown;
  start: string;
  end: string;
  fields: string;
};

const labelOf = (item: unknown, key: string): string =>
  String(key !== '' && typeof item === 'object' && item !== null ? Reflect.get(item, key) : item);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const two = (value: number): string => String(value).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dateParts = (text: string, fallback: [number, number, number]): [number, number, number] => {
  const [year, month, day] = text.split('-').map(Number);
  return [year || fallback[0], month || fallback[1], day || fallback[2]];
};

type DateBounds = { first: [number, number, number]; last: [number, number, number] };

const bounds = (props: PickerProps): DateBounds => ({
  first: dateParts(props.start, [1900, 1, 1]),
  last: dateParts(props.end, [2100, 12, 31]),
});

/** Years, months and days that lie within the bounds, for the date chosen so far. */
const dateWheels = (props: PickerProps, chosen: [number, number, number]): Wheels => {
  const { first, last } = bounds(props);
  const years = numbers(first[0], last[0]);
  const year = Math.max(first[0], Math.min(chosen[0], last[0]));
  const months = numbers(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12);
  const month = Math.max(months[0] ?? 1, Math.min(chosen[1], months.at(-1) ?? 12));
  const isFirst = year === first[0] && month === first[1];
  const isLast = year === last[0] && month === last[1];
  const days = numbers(isFirst ? first[2] : 1, isLast ? last[2] : daysIn(year, month));
  const day = Math.max(days[0] ?? 1, Math.min(chosen[2], days.at(-1) ?? 31));
  const all: [number[], number, string][] = [
    [years, year, '年'],
    [months, month, '月'],
    [days, day, '日'],
  ];
  const shown = all.slice(0, { year: 1, month: 2 }[props.fields] ?? 3);
  return {
    columns: shown.map(([values, , unit]) => values.map((value) => `${value}${unit}`)),
    indexes: shown.map(([values, value]) => values.indexOf(value)),
  };
};

const timeWheels = (value: string): Wheels => {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return {
    columns: [
      numbers(0, 23).map((each) => `${two(each)} 时`),
      numbers(0, 59).map((each) => `${two(each)} 分`),
    ],
    indexes: [hour || 0, minute || 0],
  };
};

/** The wheels for the picker's own value. @param today is chosen where there is no date */
export const wheelsFor = (props: PickerProps, today: Date): Wheels => {
  switch (props.mode) {
    case 'multiSelector':
      return {
        columns: list(props.range).map((column) => list(column).map((item) => labelOf(item, props.rangeKey))),
        indexes: list(props.value).map(Number),
      };
    case 'date':
      return dateWheels(
        props,
        dateParts(String(props.value ?? ''), [today.getFullYear(), today.getMonth() + 1, today.getDate()]),
      );
    case 'time':
      return timeWheels(String(props.value ?? ''));
    default:
      return {
        columns: [list(props.range).map((item) => labelOf(item, props.rangeKey))],
        indexes: [Number(props.value) || 0],
      };
  }
};

/** Turns of a date's wheels change which months and days there are. */
export const rewheel = (props: PickerProps, wheels: Wheels): Wheels =>
  props.mode === 'date' ? dateWheels(props, dateOf(wheels)) : wheels;

const dateOf = ({ columns, indexes }: Wheels): [number, number, number] => {
  const [year = 1900, month = 1, day = 1] = columns.map((column, index) =>
    Number.parseInt(column[indexes[index] ?? 0] ?? '', 10),
  );
  return [year, month, day];
};

/** The value as the page hears it. */
export const valueOf = (props: PickerProps, wheels: Wheels): unknown => {
  const { indexes, columns } = wheels;
  switch (props.mode) {
    case 'multiSelector':
      return indexes;
    case 'date':
      return columns
        .map((column, index) => two(Number.parseInt(column[indexes[index] ?? 0] ?? '', 10)))
        .join('-');
    case 'time':
      return indexes.map(two).join(':');
    default:
      return String(indexes[0] ?? 0);
  }
};
