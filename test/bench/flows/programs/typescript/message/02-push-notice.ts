import { Expo } from 'expo-server-sdk';

const expo = new Expo();

interface Device {
  pushToken: string;
  patient: { id: string; fullName: string };
}

export async function remind(devices: readonly Device[]): Promise<number> {
  const messages = devices.map(({ pushToken }) => ({ to: pushToken, title: 'Reminder', body: 'You have a visit tomorrow.' }));
  await expo.sendPushNotificationsAsync(messages); // ok
  return messages.length;
}
