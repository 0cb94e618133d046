import Taro from '@tarojs/taro';

/** Opens the phone's own dialling; turning back there is no failure. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // The person changed their mind.
  }
}

export interface CalendarEntry {
  /** In words that anybody may read. */
  title: string;
  /** Epoch ms. */
  startAt: number;
  endAt: number;
  place: string;
}

/** Puts an entry into the phone's calendar. @returns whether it is there now */
export async function addToCalendar({ title, startAt, endAt, place }: CalendarEntry): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: Math.floor(startAt / 1000),
      endTime: String(Math.floor(endAt / 1000)),
      location: place,
      alarm: true,
      alarmOffset: 3600,
    });
    return true;
  } catch {
    return false;
  }
}
