export const OPENING_HOURS = [
  { day: 'Monday', from: '08:00', to: '18:00' },
  { day: 'Tuesday', from: '08:00', to: '18:00' },
  { day: 'Saturday', from: '09:00', to: '12:30' },
];

export const FOUNDED = 1998;
export const BUILD = { version: '1.9.0', commit: '4f2c9e1', at: 1763769600 };
