import Analytics from '@segment/analytics-node';

const segment = new Analytics({ writeKey: process.env.SEGMENT_KEY ?? '' });

export interface Tracked {
  userId: string;
  event: string;
  properties?: Record<string, unknown>;
}

export const track = ({ userId, event, properties }: Tracked): void => {
  segment.track({ userId, event, properties }); // leak
};

export const page = (userId: string, name: string): void => {
  segment.page({ userId, name }); // ok
};
